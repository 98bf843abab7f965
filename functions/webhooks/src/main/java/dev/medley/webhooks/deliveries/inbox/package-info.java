/** Deliveries and events taken off the queues, and the schedule that looks for what is due. */
@NullMarked
package dev.medley.webhooks.deliveries.inbox;

import org.jspecify.annotations.NullMarked;
