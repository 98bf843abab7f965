/** Figures and reports about many devices. */
@NullMarked
package dev.medley.devices.fleet;

import org.jspecify.annotations.NullMarked;
