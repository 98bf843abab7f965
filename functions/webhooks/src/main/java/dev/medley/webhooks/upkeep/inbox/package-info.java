/** The schedule, and the queue of replays and erasures. */
@NullMarked
package dev.medley.webhooks.upkeep.inbox;

import org.jspecify.annotations.NullMarked;
