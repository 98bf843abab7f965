/** Queues and schedules. */
@NullMarked
package dev.medley.devices.erasure.inbox;

import org.jspecify.annotations.NullMarked;
