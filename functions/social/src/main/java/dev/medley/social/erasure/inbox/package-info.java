/** Queues and schedules. */
@NullMarked
package dev.medley.social.erasure.inbox;

import org.jspecify.annotations.NullMarked;
