package dev.medley.speech.syntheses;

import dev.medley.models.speech.PollyEngine;
import dev.medley.models.speech.SpeechEngine;
import dev.medley.speech.clones.ClonedVoiceEngine;
import io.micronaut.context.annotation.Factory;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;

/** Makes the engines that are configured and no others, since a cloud's needs credentials. */
@Factory
class SynthesisFactory {

    @Singleton
    Voices voices(SynthesisSettings settings, JsonMapper json, ClonedVoiceEngine clones) {
        return new Voices(
                settings.engines().stream()
                        .map(name -> engine(name, settings, json))
                        .toList(),
                clones);
    }

    private static SpeechEngine engine(String name, SynthesisSettings settings, JsonMapper json) {
        return switch (name) {
            case "embedded" -> new FliteEngine();
            case PollyEngine.PROVIDER -> new PollyEngine(settings.pollyEndpoint(), settings.timeout(), json);
            default -> throw new IllegalArgumentException("medley.models.synthesis.engines names an unknown " + name);
        };
    }
}
