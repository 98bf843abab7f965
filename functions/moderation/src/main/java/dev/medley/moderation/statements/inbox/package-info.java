/** Queues and schedules. */
@NullMarked
package dev.medley.moderation.statements.inbox;

import org.jspecify.annotations.NullMarked;
