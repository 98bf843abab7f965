/** Events taken off the queue. */
@NullMarked
package dev.medley.notifications.arrivals.inbox;

import org.jspecify.annotations.NullMarked;
