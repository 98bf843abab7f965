/** Queues and schedules. */
@NullMarked
package dev.medley.devices.fleet.inbox;

import org.jspecify.annotations.NullMarked;
