/** Voices that sound like the account's owner: made with recorded consent alone, revocable, and stopped where they are abused. */
@NullMarked
package dev.medley.speech.clones;

import org.jspecify.annotations.NullMarked;
