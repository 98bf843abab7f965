/** Queues and schedules. */
@NullMarked
package dev.medley.devices.operations.inbox;

import org.jspecify.annotations.NullMarked;
