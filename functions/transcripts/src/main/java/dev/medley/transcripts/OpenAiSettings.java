package dev.medley.transcripts;

import dev.medley.models.cloud.OpenAiModel;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;

/**
 * Which model is asked with the keys to OpenAI that users bring, where {@link TextModelSettings} allows it. Keys are sent
 * only to where they are checked, {@code medley.provider-keys.openai-url}.
 *
 * @param model a model that keeps to a JSON schema
 * @param timeout for one call
 */
@ConfigurationProperties("medley.models.text.openai")
record OpenAiSettings(
        @NotBlank @Bindable(defaultValue = "gpt-4.1-mini") String model,

        @NotNull @Bindable(defaultValue = "60s") Duration timeout) {

    OpenAiModel toModel(URI url) {
        return new OpenAiModel(model, url, timeout);
    }
}
