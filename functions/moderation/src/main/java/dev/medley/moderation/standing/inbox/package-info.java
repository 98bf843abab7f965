/** Schedules of standing. */
@NullMarked
package dev.medley.moderation.standing.inbox;

import org.jspecify.annotations.NullMarked;
