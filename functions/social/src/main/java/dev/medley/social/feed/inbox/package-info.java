/** Queues and schedules. */
@NullMarked
package dev.medley.social.feed.inbox;

import org.jspecify.annotations.NullMarked;
