package dev.medley.models.speech;

import dev.medley.models.Provider;
import java.util.List;

/** Speaks texts with voices of its own. */
public interface SpeechEngine extends Provider {

    /** The voices, the first to be taken where none is asked for. */
    List<Voice> voices();

    /**
     * Speaks plain text.
     *
     * @throws dev.medley.models.ModelFailure REFUSED for a text that cannot be spoken, UNSUPPORTED for a script that the
     *     voice does not know, UNAVAILABLE where the service gives no answer
     */
    SpokenSound speak(String text, Voice voice, Prosody prosody);
}
