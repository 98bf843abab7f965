/** Queues and schedules. */
@NullMarked
package dev.medley.flags.exposures.inbox;

import org.jspecify.annotations.NullMarked;
