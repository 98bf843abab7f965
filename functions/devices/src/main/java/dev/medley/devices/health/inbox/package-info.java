/** Queues and schedules. */
@NullMarked
package dev.medley.devices.health.inbox;

import org.jspecify.annotations.NullMarked;
