/** Devices, what is said of them and what they say. */
@NullMarked
package dev.medley.devices.registry;

import org.jspecify.annotations.NullMarked;
