/** Queues and schedules. */
@NullMarked
package dev.medley.social.follows.inbox;

import org.jspecify.annotations.NullMarked;
