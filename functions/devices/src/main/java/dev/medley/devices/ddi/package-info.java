/** The protocol of devices: DDI of hawkBit, and what Medley adds. */
@NullMarked
package dev.medley.devices.ddi;

import org.jspecify.annotations.NullMarked;
