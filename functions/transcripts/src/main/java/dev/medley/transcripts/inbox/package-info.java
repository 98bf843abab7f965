/** Events taken off the queue. */
@NullMarked
package dev.medley.transcripts.inbox;

import org.jspecify.annotations.NullMarked;
