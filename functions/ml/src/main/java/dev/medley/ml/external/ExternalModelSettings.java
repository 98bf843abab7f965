package dev.medley.ml.external;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;

/**
 * A machine learning service outside, which is asked first where there is one.
 *
 * @param url under which it answers, such as {@code https://models.example.com}; nothing for none
 * @param timeout how long it may take, with retries; after that the models here answer
 */
@ConfigurationProperties("medley.ml-service")
public record ExternalModelSettings(
        @Bindable(defaultValue = "") @NotNull String url,
        @Bindable(defaultValue = "2s") @NotNull Duration timeout) {

    public ExternalModelSettings {
        if (!url.isEmpty() && !url.matches("https?://[^/?#]+(/[^?#]*)?")) {
            throw new IllegalArgumentException(
                    "Not the address of a service: " + URI.create(url).getHost());
        }
    }

    boolean isOn() {
        return !url.isEmpty();
    }

    URI at(String path) {
        return URI.create(url.replaceAll("/+$", "") + path);
    }
}
