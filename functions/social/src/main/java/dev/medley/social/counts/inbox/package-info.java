/** Queues and schedules. */
@NullMarked
package dev.medley.social.counts.inbox;

import org.jspecify.annotations.NullMarked;
