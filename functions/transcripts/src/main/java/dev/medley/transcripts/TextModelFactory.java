package dev.medley.transcripts;

import dev.medley.metrics.MetricSink;
import dev.medley.models.Digester;
import dev.medley.models.LanguageDetector;
import dev.medley.models.Router;
import dev.medley.models.cloud.BedrockDigester;
import dev.medley.models.cloud.OpenAi;
import dev.medley.models.text.ExtractiveDigester;
import dev.medley.models.text.OpenNlpLanguageDetector;
import dev.medley.outbound.OutboundClients;
import dev.medley.providerkeys.ProviderUrls;
import io.micronaut.context.annotation.Factory;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/**
 * Makes the adapters that are configured and no others, since a cloud's needs credentials. What the embedded ones load,
 * they load at their first use and once a JVM.
 */
@Factory
class TextModelFactory {

    private final TextModelSettings settings;
    private final BedrockSettings bedrock;

    TextModelFactory(TextModelSettings settings, BedrockSettings bedrock) {
        this.settings = settings;
        this.bedrock = bedrock;
    }

    @Singleton
    LanguageDetector languages() {
        return new OpenNlpLanguageDetector();
    }

    @Singleton
    Router<Digester> digesters(LanguageDetector languages, Clock clock, MetricSink metrics) {
        List<Digester> adapters =
                settings.order().stream().map(name -> digester(name, languages)).toList();
        return new Router<>("digest", adapters, settings.order(), clock, metrics);
    }

    /** Keys go where they were checked, and nowhere else. */
    @Singleton
    OpenAi openAi(OpenAiSettings openAiSettings, ProviderUrls urls, OutboundClients clients, JsonMapper json) {
        return new OpenAi(openAiSettings.toModel(urls.openaiUrl()), clients, json);
    }

    private Digester digester(String name, LanguageDetector languages) {
        return switch (name) {
            case "embedded" -> new ExtractiveDigester(languages);
            case "bedrock" -> new BedrockDigester(bedrock.toModel());
            default -> throw new IllegalArgumentException("medley.models.text.order names an unknown " + name);
        };
    }
}
