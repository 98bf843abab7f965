/** Events taken off the queue, and the schedule that looks for what is due. */
@NullMarked
package dev.medley.notifications.deliveries.inbox;

import org.jspecify.annotations.NullMarked;
