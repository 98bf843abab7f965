package dev.medley.generation;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Min;

/**
 * How texts are digested by models that write.
 *
 * @param chunkCharacters texts that are longer are read part by part
 * @param maxTokens how much a model may write at a time
 */
@ConfigurationProperties("medley.models.generation.digest")
record DigestGenerationSettings(
        @Min(1000) @Bindable(defaultValue = "60000") int chunkCharacters,
        @Min(100) @Bindable(defaultValue = "4096") int maxTokens) {}
