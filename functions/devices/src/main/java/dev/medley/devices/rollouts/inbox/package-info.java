/** Queues and schedules. */
@NullMarked
package dev.medley.devices.rollouts.inbox;

import org.jspecify.annotations.NullMarked;
