/** SQL. */
@NullMarked
package dev.medley.devices.health.store;

import org.jspecify.annotations.NullMarked;
