/** Schedules. */
@NullMarked
package dev.medley.audio.recovery.inbox;

import org.jspecify.annotations.NullMarked;
