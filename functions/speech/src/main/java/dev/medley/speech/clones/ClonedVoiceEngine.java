package dev.medley.speech.clones;

import dev.medley.kernel.Refusal;
import dev.medley.models.Model;
import dev.medley.models.ModelFailure;
import dev.medley.models.ModelFailure.Kind;
import dev.medley.models.speech.Prosody;
import dev.medley.models.speech.SpeechEngine;
import dev.medley.models.speech.SpokenSound;
import dev.medley.models.speech.Voice;
import dev.medley.models.speech.VoiceCloner;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Speaks with cloned voices, each for its owner alone. */
@Singleton
public class ClonedVoiceEngine implements SpeechEngine {

    private final ClonedVoiceRepository voices;
    private final Cloners cloners;

    ClonedVoiceEngine(ClonedVoiceRepository voices, Cloners cloners) {
        this.voices = voices;
        this.cloners = cloners;
    }

    @Override
    public Model model() {
        return cloners.find().map(VoiceCloner::model).orElse(new Model("clone", "none", "1"));
    }

    /** None that everybody may use. */
    @Override
    public List<Voice> voices() {
        return List.of();
    }

    /**
     * A voice of the account's by its id, {@code clone/} and all.
     *
     * @throws Refusal {@code voice-unknown}, {@code voice-revoked}, {@code voice-not-made}, {@code cloning-not-available}
     */
    public Voice voice(UUID accountId, String id) {
        ClonedVoice voice = find(accountId, id.substring(ClonedVoice.PREFIX.length()));
        if (voice.isOver()) {
            throw Refusal.conflict("voice-revoked", "This voice has been revoked or stopped; nobody speaks with it.");
        }
        String name = voice.providerVoice();
        if (name == null) {
            throw Refusal.conflict("voice-not-made", "Nobody has been heard to agree to this voice.");
        }
        var _ = cloners.required();
        return new Voice(id, name, "und", "unknown", List.of());
    }

    private ClonedVoice find(UUID accountId, String id) {
        try {
            return voices.find(UUID.fromString(id), accountId).orElseThrow(ClonedVoiceEngine::unknown);
        } catch (IllegalArgumentException _) {
            throw unknown();
        }
    }

    private static Refusal unknown() {
        return Refusal.invalid("voice-unknown", "/voice", "There is no such voice.");
    }

    @Override
    public SpokenSound speak(String text, Voice voice, Prosody prosody) {
        return cloners.find()
                .orElseThrow(() -> new ModelFailure(Kind.UNSUPPORTED, "No service that clones voices is set up."))
                .speak(text, voice.name(), prosody);
    }
}
