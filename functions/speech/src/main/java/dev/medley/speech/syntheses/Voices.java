package dev.medley.speech.syntheses;

import dev.medley.kernel.Refusal;
import dev.medley.models.speech.SpeechEngine;
import dev.medley.models.speech.Voice;
import java.util.List;

/** The voices of all engines that may be asked. */
public final class Voices {

    private final List<SpeechEngine> engines;

    Voices(List<SpeechEngine> engines) {
        this.engines = List.copyOf(engines);
    }

    public List<Voice> all() {
        return engines.stream().flatMap(engine -> engine.voices().stream()).toList();
    }

    /** The one that speaks where none is named. */
    public String first() {
        return all().getFirst().id();
    }

    /**
     * The voice with an id.
     *
     * @throws Refusal {@code voice-unknown}
     */
    Voice voice(String id) {
        return all().stream()
                .filter(voice -> voice.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(
                        "voice-unknown",
                        "/voice",
                        "There is no such voice; GET /api/speech/voices lists those that are."));
    }

    SpeechEngine engine(Voice voice) {
        return engines.stream()
                .filter(engine -> engine.voices().contains(voice))
                .findFirst()
                .orElseThrow();
    }
}
