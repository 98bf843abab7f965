package dev.medley.models.speech;

import dev.medley.models.Provider;
import java.nio.file.Path;

/** Makes voices that sound like a person, at a service that keeps them. */
public interface VoiceCloner extends Provider {

    /**
     * Makes a voice, or finds the one that was made under this name before.
     *
     * @param name nobody else's
     * @param sample a WAV file in which the person speaks
     * @return what the service calls it
     * @throws dev.medley.models.ModelFailure UNSUPPORTED for a sample that the service does not take, UNAVAILABLE where it gives
     *     no answer
     */
    String make(String name, Path sample);

    /**
     * Speaks plain text.
     *
     * @throws dev.medley.models.ModelFailure as {@link SpeechEngine#speak}
     */
    SpokenSound speak(String text, String voice, Prosody prosody);

    /**
     * Removes a voice; no matter if it is gone.
     *
     * @throws dev.medley.models.ModelFailure UNAVAILABLE where nobody knows whether it is
     */
    void delete(String voice);
}
