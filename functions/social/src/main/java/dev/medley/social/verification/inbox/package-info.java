/** Queues and schedules. */
@NullMarked
package dev.medley.social.verification.inbox;

import org.jspecify.annotations.NullMarked;
