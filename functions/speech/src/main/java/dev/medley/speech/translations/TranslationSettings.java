package dev.medley.speech.translations;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who translates.
 *
 * @param order {@code amazon-translate}, {@code libretranslate}, {@code generation}, the first to be asked first; nothing
 *     where nobody translates
 * @param amazonEndpoint where Amazon Translate is; AWS itself if absent
 * @param libreUrl where LibreTranslate is
 * @param libreKey the key that it asks for, if it does
 * @param timeout for one call
 */
@ConfigurationProperties("medley.models.translation")
public record TranslationSettings(
        @Bindable(defaultValue = "") List<String> order,
        @Nullable URI amazonEndpoint,
        @Nullable URI libreUrl,
        @Nullable String libreKey,
        @Bindable(defaultValue = "30s") Duration timeout) {

    public TranslationSettings {
        order = order.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** Keys are secret. */
    @Override
    public String toString() {
        return "TranslationSettings" + order;
    }
}
