/** Takes texts to be translated off their queue. */
@NullMarked
package dev.medley.speech.translations.inbox;

import org.jspecify.annotations.NullMarked;
