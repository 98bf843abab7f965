/** Groups of devices, and who sees them. */
@NullMarked
package dev.medley.devices.groups;

import org.jspecify.annotations.NullMarked;
