/** SQL. */
@NullMarked
package dev.medley.identity.devices.store;

import org.jspecify.annotations.NullMarked;
