/** Queues and schedules. */
@NullMarked
package dev.medley.social.posts.inbox;

import org.jspecify.annotations.NullMarked;
