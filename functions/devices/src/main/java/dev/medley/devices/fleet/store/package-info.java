/** SQL. */
@NullMarked
package dev.medley.devices.fleet.store;

import org.jspecify.annotations.NullMarked;
