/** Notices of arrival taken off the queue and put back on it, and the schedule. */
@NullMarked
package dev.medley.audio.inbox;

import org.jspecify.annotations.NullMarked;
