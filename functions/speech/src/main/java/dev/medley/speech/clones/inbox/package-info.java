/** Queues and schedules. */
@NullMarked
package dev.medley.speech.clones.inbox;

import org.jspecify.annotations.NullMarked;
