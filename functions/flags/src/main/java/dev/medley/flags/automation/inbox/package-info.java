/** Queues and schedules. */
@NullMarked
package dev.medley.flags.automation.inbox;

import org.jspecify.annotations.NullMarked;
