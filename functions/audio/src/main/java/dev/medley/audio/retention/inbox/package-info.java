/** Schedules. */
@NullMarked
package dev.medley.audio.retention.inbox;

import org.jspecify.annotations.NullMarked;
