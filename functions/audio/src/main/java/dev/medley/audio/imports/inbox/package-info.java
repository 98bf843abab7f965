/** Queues. */
@NullMarked
package dev.medley.audio.imports.inbox;

import org.jspecify.annotations.NullMarked;
