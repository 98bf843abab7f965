/** SQL. */
@NullMarked
package dev.medley.devices.rollouts.store;

import org.jspecify.annotations.NullMarked;
