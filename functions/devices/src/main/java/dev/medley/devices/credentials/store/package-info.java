/** SQL. */
@NullMarked
package dev.medley.devices.credentials.store;

import org.jspecify.annotations.NullMarked;
