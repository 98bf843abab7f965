/** Queues and schedules. */
@NullMarked
package dev.medley.devices.software.inbox;

import org.jspecify.annotations.NullMarked;
