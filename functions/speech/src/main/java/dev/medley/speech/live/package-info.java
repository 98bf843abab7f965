/** Speech that is written down while it is spoken: sound comes over the WebSocket API, and text goes back over it. */
@NullMarked
package dev.medley.speech.live;

import org.jspecify.annotations.NullMarked;
