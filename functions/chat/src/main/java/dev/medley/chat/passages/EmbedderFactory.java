package dev.medley.chat.passages;

import dev.medley.models.Embedder;
import dev.medley.models.LanguageDetector;
import dev.medley.models.embedding.BgeEmbedder;
import dev.medley.models.text.OpenNlpLanguageDetector;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** The models that passages are found by; loaded at their first use. */
@Factory
class EmbedderFactory {

    @Singleton
    Embedder embedder() {
        return BgeEmbedder.shared();
    }

    @Singleton
    LanguageDetector languages() {
        return new OpenNlpLanguageDetector();
    }
}
