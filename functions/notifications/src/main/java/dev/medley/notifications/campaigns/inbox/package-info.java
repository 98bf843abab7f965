/** Events taken off the queue, and the schedule. */
@NullMarked
package dev.medley.notifications.campaigns.inbox;

import org.jspecify.annotations.NullMarked;
