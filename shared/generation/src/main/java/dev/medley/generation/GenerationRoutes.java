package dev.medley.generation;

import dev.medley.kernel.CircuitBreaker;
import dev.medley.models.TextGenerator;
import dev.medley.models.cloud.AnthropicGenerator;
import dev.medley.models.cloud.AnthropicModel;
import dev.medley.models.cloud.BedrockGenerator;
import dev.medley.models.cloud.BedrockModel;
import dev.medley.models.cloud.OpenAiGenerator;
import dev.medley.models.cloud.OpenAiModel;
import dev.medley.outbound.OutboundClients;
import dev.medley.providerkeys.ProviderUrls;
import dev.medley.storage.Secrets;
import dev.medley.topology.Environment;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the routes that rules name, each at its first use: a cloud's needs credentials. */
@Singleton
class GenerationRoutes {

    private static final Logger LOG = LoggerFactory.getLogger(GenerationRoutes.class);

    private final ProviderSettings settings;
    private final Secrets secrets;
    private final OutboundClients clients;
    private final Clock clock;
    private final JsonMapper json;
    private final Map<String, GenerationRoute> made = new ConcurrentHashMap<>();

    GenerationRoutes(
            ProviderSettings settings, Secrets secrets, OutboundClients clients, Clock clock, JsonMapper json) {
        this.settings = settings;
        this.secrets = secrets;
        this.clients = clients;
        this.clock = clock;
        this.json = json;
    }

    /** What is known of all providers. */
    @Singleton
    record ProviderSettings(
            OpenAiGenerationSettings openAi,
            AnthropicGenerationSettings anthropic,
            BedrockGenerationSettings bedrock,
            ProviderUrls urls) {}

    /** A provider's route; empty where it cannot be made now, as without a secret, which is no reason not to ask others. */
    Optional<GenerationRoute> find(String provider) {
        try {
            return Optional.of(get(provider));
        } catch (IllegalArgumentException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("The route to {} cannot be made, and others are asked", provider, e);
            return Optional.empty();
        }
    }

    GenerationRoute get(String provider) {
        return made.computeIfAbsent(provider, this::make);
    }

    private GenerationRoute make(String provider) {
        return switch (provider) {
            case OpenAiGenerator.PROVIDER -> openAi();
            case AnthropicGenerator.PROVIDER -> anthropic();
            case BedrockGenerator.PROVIDER -> bedrock();
            default ->
                throw new IllegalArgumentException("medley.models.generation.routes names an unknown " + provider);
        };
    }

    /**
     * A provider with somebody's own key, which is not kept, and goes where it was checked and nowhere else. It costs nothing
     * here, and nobody chooses it.
     */
    GenerationRoute withKey(String provider, String key) {
        TextGenerator generator = switch (provider) {
            case OpenAiGenerator.PROVIDER -> openAi(settings.urls().openaiUrl(), key);
            case AnthropicGenerator.PROVIDER -> anthropic(settings.urls().anthropicUrl(), key);
            default -> throw new IllegalArgumentException("Nobody brings keys to " + provider);
        };
        return new GenerationRoute(generator, new TokenPrice(0, 0), "", 0, 0, new CircuitBreaker(clock));
    }

    private TextGenerator openAi(URI url, String key) {
        OpenAiGenerationSettings its = settings.openAi();
        return new OpenAiGenerator(new OpenAiModel(its.model(), url, its.timeout()), key, clients, json);
    }

    private TextGenerator anthropic(URI url, String key) {
        AnthropicGenerationSettings its = settings.anthropic();
        return new AnthropicGenerator(new AnthropicModel(its.model(), url, its.timeout()), key, clients, json);
    }

    private GenerationRoute openAi() {
        OpenAiGenerationSettings its = settings.openAi();
        URI url = Objects.requireNonNullElse(its.url(), settings.urls().openaiUrl());
        return new GenerationRoute(
                openAi(url, secrets.get(Environment.OPENAI_SECRET)),
                new TokenPrice(its.inputPrice(), its.outputPrice()),
                its.region(),
                its.quality(),
                its.weight(),
                new CircuitBreaker(clock));
    }

    private GenerationRoute anthropic() {
        AnthropicGenerationSettings its = settings.anthropic();
        URI url = Objects.requireNonNullElse(its.url(), settings.urls().anthropicUrl());
        return new GenerationRoute(
                anthropic(url, secrets.get(Environment.ANTHROPIC_SECRET)),
                new TokenPrice(its.inputPrice(), its.outputPrice()),
                its.region(),
                its.quality(),
                its.weight(),
                new CircuitBreaker(clock));
    }

    private GenerationRoute bedrock() {
        BedrockGenerationSettings its = settings.bedrock();
        BedrockModel model = new BedrockModel(its.model(), its.endpoint(), its.timeout(), its.attempts());
        return new GenerationRoute(
                new BedrockGenerator(model, json),
                new TokenPrice(its.inputPrice(), its.outputPrice()),
                its.region(),
                its.quality(),
                its.weight(),
                new CircuitBreaker(clock));
    }
}
