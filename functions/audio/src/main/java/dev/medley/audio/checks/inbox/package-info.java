/** Schedules. */
@NullMarked
package dev.medley.audio.checks.inbox;

import org.jspecify.annotations.NullMarked;
