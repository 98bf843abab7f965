/** The schedule. */
@NullMarked
package dev.medley.notifications.retention.inbox;

import org.jspecify.annotations.NullMarked;
