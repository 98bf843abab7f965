/** How releases come to devices, in stages. */
@NullMarked
package dev.medley.devices.rollouts;

import org.jspecify.annotations.NullMarked;
