/** Queues and schedules. */
@NullMarked
package dev.medley.devices.runbooks.inbox;

import org.jspecify.annotations.NullMarked;
