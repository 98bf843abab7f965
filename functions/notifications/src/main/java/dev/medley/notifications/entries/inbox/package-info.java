/** The schedule that deletes what is old. */
@NullMarked
package dev.medley.notifications.entries.inbox;

import org.jspecify.annotations.NullMarked;
