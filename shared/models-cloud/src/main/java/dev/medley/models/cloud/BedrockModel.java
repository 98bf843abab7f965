package dev.medley.models.cloud;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A model on Amazon Bedrock, and how long to be patient with it.
 *
 * @param id a model's or an inference profile's id
 * @param endpoint another address than the region's own; null for that
 * @param timeout for one attempt
 * @param attempts how often a throttled or failed call is made at most
 */
public record BedrockModel(String id, @Nullable URI endpoint, Duration timeout, int attempts) {}
