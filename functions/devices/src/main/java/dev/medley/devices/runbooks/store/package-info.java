/** SQL. */
@NullMarked
package dev.medley.devices.runbooks.store;

import org.jspecify.annotations.NullMarked;
