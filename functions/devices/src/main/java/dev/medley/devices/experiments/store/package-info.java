/** SQL. */
@NullMarked
package dev.medley.devices.experiments.store;

import org.jspecify.annotations.NullMarked;
