package dev.medley.generation;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A model on Amazon Bedrock.
 *
 * @param model a model's or inference profile's id; one that begins with {@code global.} may send texts to any region,
 *     one with {@code eu.} or {@code us.} keeps them there
 * @param endpoint another address than the region's own, such as a private one
 * @param inputPrice of a million tokens, in millionths of a dollar
 * @param outputPrice likewise
 * @param region where texts go
 * @param quality from 0 to 100, as the operator sees it
 * @param weight how often it is chosen by chance, beside others
 * @param timeout for one attempt
 * @param attempts how often a throttled or failed call is made at most
 */
@ConfigurationProperties("medley.models.generation.bedrock")
record BedrockGenerationSettings(
        @NotBlank @Bindable(defaultValue = "eu.amazon.nova-lite-v1:0")
        String model,

        @Nullable URI endpoint,
        @PositiveOrZero @Bindable(defaultValue = "78000") long inputPrice,
        @PositiveOrZero @Bindable(defaultValue = "312000") long outputPrice,
        @NotBlank @Bindable(defaultValue = "eu") String region,
        @PositiveOrZero @Bindable(defaultValue = "40") int quality,
        @PositiveOrZero @Bindable(defaultValue = "1") int weight,
        @NotNull @Bindable(defaultValue = "60s") Duration timeout,
        @Min(1) @Bindable(defaultValue = "3") int attempts) {}
