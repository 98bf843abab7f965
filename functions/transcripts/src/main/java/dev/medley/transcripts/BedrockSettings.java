package dev.medley.transcripts;

import dev.medley.models.cloud.BedrockModel;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Which model Bedrock is asked for, where {@link TextModelSettings} names it at all.
 *
 * @param model a model's or inference profile's id; one that begins with {@code global.} may send texts to any region,
 *     one with {@code eu.} or {@code us.} keeps them there
 * @param endpoint another address than the region's own, such as a private one
 * @param timeout for one attempt
 * @param attempts how often a throttled or failed call is made at most
 */
@ConfigurationProperties("medley.models.text.bedrock")
record BedrockSettings(
        @NotBlank @Bindable(defaultValue = "eu.amazon.nova-lite-v1:0")
        String model,

        @Nullable URI endpoint,
        @Bindable(defaultValue = "60s") Duration timeout,
        @Min(1) @Bindable(defaultValue = "3") int attempts) {

    BedrockModel toModel() {
        return new BedrockModel(model, endpoint, timeout, attempts);
    }
}
