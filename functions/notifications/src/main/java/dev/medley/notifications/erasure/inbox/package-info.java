/** Events taken off the queue. */
@NullMarked
package dev.medley.notifications.erasure.inbox;

import org.jspecify.annotations.NullMarked;
