package dev.medley.transcripts;

import dev.medley.metrics.MetricSink;
import dev.medley.models.Digester;
import dev.medley.models.LanguageDetector;
import dev.medley.models.Router;
import dev.medley.models.text.CommentReader;
import dev.medley.models.text.ExtractiveDigester;
import dev.medley.models.text.OpenNlpLanguageDetector;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/** Makes the embedded models. What they load, they load at their first use and once a JVM. */
@Factory
class TextModelFactory {

    private static final String EMBEDDED = "embedded";

    @Singleton
    LanguageDetector languages() {
        return new OpenNlpLanguageDetector();
    }

    @Singleton
    Router<Digester> digesters(LanguageDetector languages, Clock clock, MetricSink metrics) {
        return new Router<>("digest", List.of(new ExtractiveDigester(languages)), List.of(EMBEDDED), clock, metrics);
    }

    @Singleton
    CommentReader comments(LanguageDetector languages) {
        return new CommentReader(languages);
    }
}
