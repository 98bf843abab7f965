/** Schedules. */
@NullMarked
package dev.medley.audio.sharing.inbox;

import org.jspecify.annotations.NullMarked;
