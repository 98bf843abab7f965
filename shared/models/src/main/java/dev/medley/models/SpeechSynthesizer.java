package dev.medley.models;

import dev.medley.sound.Pcm;

/** Speaks a text. */
public interface SpeechSynthesizer extends Provider {

    /**
     * Speaks plain text with one of the adapter's voices.
     *
     * @throws ModelFailure REFUSED for an empty or over-long text or an unknown voice, UNSUPPORTED for a script it
     *     cannot pronounce
     */
    Pcm speak(String text, String voice);
}
