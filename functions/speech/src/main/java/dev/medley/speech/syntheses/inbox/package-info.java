/** Takes texts to be spoken off their queue. */
@NullMarked
package dev.medley.speech.syntheses.inbox;

import org.jspecify.annotations.NullMarked;
