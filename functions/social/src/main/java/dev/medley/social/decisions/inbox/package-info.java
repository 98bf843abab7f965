/** Queues and schedules. */
@NullMarked
package dev.medley.social.decisions.inbox;

import org.jspecify.annotations.NullMarked;
