/** Deletes what is old. */
@NullMarked
package dev.medley.notifications.retention;

import org.jspecify.annotations.NullMarked;
