package dev.medley.speech.clones;

import dev.medley.kernel.Refusal;
import dev.medley.models.speech.ElevenLabsCloner;
import dev.medley.models.speech.VoiceCloner;
import dev.medley.outbound.OutboundClients;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The service that clones voices, where one is configured. */
@Singleton
class Cloners {

    private final Optional<VoiceCloner> cloner;

    Cloners(CloningSettings settings, OutboundClients clients, JsonMapper json) {
        var url = settings.url();
        String key = settings.key();
        cloner = url == null || key == null || key.isBlank()
                ? Optional.empty()
                : Optional.of(new ElevenLabsCloner(
                        new ElevenLabsCloner.Place(settings.model(), url, key, settings.timeout()), clients, json));
    }

    Optional<VoiceCloner> find() {
        return cloner;
    }

    /**
     * The service.
     *
     * @throws Refusal {@code cloning-not-available}
     */
    VoiceCloner required() {
        return cloner.orElseThrow(() -> new Refusal(
                Refusal.Kind.UNSUPPORTED, "cloning-not-available", "No service that clones voices is set up here."));
    }
}
