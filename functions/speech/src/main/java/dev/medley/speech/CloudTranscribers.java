package dev.medley.speech;

import dev.medley.models.Transcriber;
import dev.medley.models.speech.AmazonTranscriber;
import dev.medley.models.speech.OpenAiTranscriber;
import dev.medley.outbound.OutboundClients;
import dev.medley.storage.Secrets;
import dev.medley.topology.Environment;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/** Makes the recognisers of others, those that are configured and no others. */
@Singleton
class CloudTranscribers {

    private static final Duration CALL = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofSeconds(3);

    private final TranscriptionServiceSettings settings;
    private final BucketSounds sounds;
    private final Secrets secrets;
    private final OutboundClients clients;
    private final JsonMapper json;

    CloudTranscribers(
            TranscriptionServiceSettings settings,
            BucketSounds sounds,
            Secrets secrets,
            OutboundClients clients,
            JsonMapper json) {
        this.settings = settings;
        this.sounds = sounds;
        this.secrets = secrets;
        this.clients = clients;
        this.json = json;
    }

    Optional<Transcriber> named(String name) {
        return switch (name) {
            case OpenAiTranscriber.PROVIDER ->
                Optional.of(new OpenAiTranscriber(
                        new OpenAiTranscriber.Place(
                                settings.openaiModel(), settings.openaiUrl(), settings.openaiTimeout()),
                        () -> secrets.get(Environment.OPENAI_SECRET),
                        clients,
                        json));
            case AmazonTranscriber.PROVIDER ->
                Optional.of(new AmazonTranscriber(
                        settings.amazonEndpoint(),
                        new AmazonTranscriber.Times(CALL, settings.amazonTimeout(), PAUSE),
                        sounds,
                        clients,
                        json));
            default -> Optional.empty();
        };
    }
}
