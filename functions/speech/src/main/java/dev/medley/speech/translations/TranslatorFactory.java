package dev.medley.speech.translations;

import dev.medley.generation.TextGeneration;
import dev.medley.metrics.MetricSink;
import dev.medley.models.Router;
import dev.medley.models.speech.AmazonTranslator;
import dev.medley.models.speech.LibreTranslator;
import dev.medley.models.speech.TextTranslator;
import dev.medley.outbound.OutboundClients;
import io.micronaut.context.annotation.Factory;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.List;

/** Makes the translators that are configured and no others. */
@Factory
class TranslatorFactory {

    private final TranslationSettings settings;
    private final OutboundClients clients;
    private final JsonMapper json;

    TranslatorFactory(TranslationSettings settings, OutboundClients clients, JsonMapper json) {
        this.settings = settings;
        this.clients = clients;
        this.json = json;
    }

    @Singleton
    Translators translators(List<TextTranslator> others, TextGeneration generation, Clock clock, MetricSink metrics) {
        List<TextTranslator> adapters = settings.order().stream()
                .map(name -> translator(name, generation, others))
                .toList();
        return new Translators(
                settings.order(),
                adapters.isEmpty() ? null : new Router<>("translation", adapters, settings.order(), clock, metrics),
                generation);
    }

    private TextTranslator translator(String name, TextGeneration generation, List<TextTranslator> others) {
        return switch (name) {
            case AmazonTranslator.PROVIDER -> new AmazonTranslator(settings.amazonEndpoint(), settings.timeout());
            case LibreTranslator.PROVIDER -> {
                URI url = settings.libreUrl();
                if (url == null) {
                    throw new IllegalArgumentException("medley.models.translation.libre-url is missing");
                }
                yield new LibreTranslator(url, settings.libreKey(), settings.timeout(), clients, json);
            }
            case GenerativeTranslator.PROVIDER -> new GenerativeTranslator(generation, json);
            default ->
                others.stream()
                        .filter(other -> other.model().provider().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(
                                "medley.models.translation.order names an unknown " + name));
        };
    }
}
