/** Queues. */
@NullMarked
package dev.medley.audio.optimization.inbox;

import org.jspecify.annotations.NullMarked;
