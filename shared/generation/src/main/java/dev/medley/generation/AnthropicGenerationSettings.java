package dev.medley.generation;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A model behind Anthropic's API.
 *
 * @param model its name there
 * @param url where the API is, without its version; where nothing is said, {@code medley.provider-keys.anthropic-url}
 * @param inputPrice of a million tokens, in millionths of a dollar
 * @param outputPrice likewise
 * @param region where texts go
 * @param quality from 0 to 100, as the operator sees it
 * @param weight how often it is chosen by chance, beside others
 * @param timeout for one call
 */
@ConfigurationProperties("medley.models.generation.anthropic")
record AnthropicGenerationSettings(
        @NotBlank @Bindable(defaultValue = "claude-haiku-4-5")
        String model,

        @Nullable URI url,
        @PositiveOrZero @Bindable(defaultValue = "1000000") long inputPrice,
        @PositiveOrZero @Bindable(defaultValue = "5000000") long outputPrice,
        @NotBlank @Bindable(defaultValue = "us") String region,
        @PositiveOrZero @Bindable(defaultValue = "50") int quality,
        @PositiveOrZero @Bindable(defaultValue = "1") int weight,
        @NotNull @Bindable(defaultValue = "60s") Duration timeout) {}
