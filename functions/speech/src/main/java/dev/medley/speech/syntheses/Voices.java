package dev.medley.speech.syntheses;

import dev.medley.kernel.Refusal;
import dev.medley.models.speech.SpeechEngine;
import dev.medley.models.speech.Voice;
import dev.medley.speech.clones.ClonedVoice;
import dev.medley.speech.clones.ClonedVoiceEngine;
import java.util.List;
import java.util.UUID;

/** The voices of all engines that may be asked. */
public final class Voices {

    private final List<SpeechEngine> engines;
    private final ClonedVoiceEngine clones;

    Voices(List<SpeechEngine> engines, ClonedVoiceEngine clones) {
        this.engines = List.copyOf(engines);
        this.clones = clones;
    }

    public List<Voice> all() {
        return engines.stream().flatMap(engine -> engine.voices().stream()).toList();
    }

    /** The one that speaks where none is named. */
    public String first() {
        return all().getFirst().id();
    }

    /**
     * The voice with an id, a cloned one where it is the account's.
     *
     * @throws Refusal {@code voice-unknown}, and as {@link ClonedVoiceEngine#voice}
     */
    Voice voice(UUID accountId, String id) {
        if (id.startsWith(ClonedVoice.PREFIX)) {
            return clones.voice(accountId, id);
        }
        return all().stream()
                .filter(voice -> voice.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(
                        "voice-unknown",
                        "/voice",
                        "There is no such voice; GET /api/speech/voices lists those that are."));
    }

    SpeechEngine engine(Voice voice) {
        if (voice.id().startsWith(ClonedVoice.PREFIX)) {
            return clones;
        }
        return engines.stream()
                .filter(engine -> engine.voices().contains(voice))
                .findFirst()
                .orElseThrow();
    }
}
