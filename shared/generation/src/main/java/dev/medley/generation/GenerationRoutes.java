package dev.medley.generation;

import dev.medley.kernel.CircuitBreaker;
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
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** Makes the routes that rules name, each at its first use: a cloud's needs credentials. */
@Singleton
class GenerationRoutes {

    private final ProviderSettings settings;
    private final ProviderUrls urls;
    private final Secrets secrets;
    private final OutboundClients clients;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.createDefault();
    private final Map<String, GenerationRoute> made = new ConcurrentHashMap<>();

    GenerationRoutes(
            ProviderSettings settings, ProviderUrls urls, Secrets secrets, OutboundClients clients, Clock clock) {
        this.settings = settings;
        this.urls = urls;
        this.secrets = secrets;
        this.clients = clients;
        this.clock = clock;
    }

    /** What is known of all providers. */
    @Singleton
    record ProviderSettings(
            OpenAiGenerationSettings openAi,
            AnthropicGenerationSettings anthropic,
            BedrockGenerationSettings bedrock) {}

    GenerationRoute get(String provider) {
        return made.computeIfAbsent(provider, this::make);
    }

    private GenerationRoute make(String provider) {
        return switch (provider) {
            case OpenAiGenerator.PROVIDER -> openAi(secrets.get(Environment.OPENAI_SECRET));
            case AnthropicGenerator.PROVIDER -> anthropic(secrets.get(Environment.ANTHROPIC_SECRET));
            case BedrockGenerator.PROVIDER -> bedrock();
            default ->
                throw new IllegalArgumentException("medley.models.generation.routes names an unknown " + provider);
        };
    }

    /** The route to a provider with somebody's own key; the key is not kept. */
    GenerationRoute withKey(String provider, String key) {
        return switch (provider) {
            case OpenAiGenerator.PROVIDER -> ownOpenAi(key);
            case AnthropicGenerator.PROVIDER -> ownAnthropic(key);
            default -> throw new IllegalArgumentException("Nobody brings keys to " + provider);
        };
    }

    private GenerationRoute openAi(String key) {
        OpenAiGenerationSettings its = settings.openAi();
        OpenAiModel model =
                new OpenAiModel(its.model(), Objects.requireNonNullElse(its.url(), urls.openaiUrl()), its.timeout());
        return new GenerationRoute(
                new OpenAiGenerator(model, key, clients, json),
                new TokenPrice(its.inputPrice(), its.outputPrice()),
                its.region(),
                its.quality(),
                its.weight(),
                new CircuitBreaker(clock));
    }

    /** Keys go where they were checked, and nowhere else. */
    private GenerationRoute ownOpenAi(String key) {
        OpenAiGenerationSettings its = settings.openAi();
        OpenAiModel model = new OpenAiModel(its.model(), urls.openaiUrl(), its.timeout());
        return own(new OpenAiGenerator(model, key, clients, json), its.region());
    }

    private GenerationRoute anthropic(String key) {
        AnthropicGenerationSettings its = settings.anthropic();
        AnthropicModel model = new AnthropicModel(
                its.model(), Objects.requireNonNullElse(its.url(), urls.anthropicUrl()), its.timeout());
        return new GenerationRoute(
                new AnthropicGenerator(model, key, clients, json),
                new TokenPrice(its.inputPrice(), its.outputPrice()),
                its.region(),
                its.quality(),
                its.weight(),
                new CircuitBreaker(clock));
    }

    private GenerationRoute ownAnthropic(String key) {
        AnthropicGenerationSettings its = settings.anthropic();
        AnthropicModel model = new AnthropicModel(its.model(), urls.anthropicUrl(), its.timeout());
        return own(new AnthropicGenerator(model, key, clients, json), its.region());
    }

    private GenerationRoute own(dev.medley.models.TextGenerator generator, String region) {
        return new GenerationRoute(generator, new TokenPrice(0, 0), region, 0, 0, new CircuitBreaker(clock));
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
