/** What connections say, who listens, and what is swept. */
@NullMarked
package dev.medley.speech.live.inbox;

import org.jspecify.annotations.NullMarked;
