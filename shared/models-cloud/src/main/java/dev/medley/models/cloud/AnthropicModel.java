package dev.medley.models.cloud;

import java.net.URI;
import java.time.Duration;

/**
 * A model behind Anthropic's Messages API.
 *
 * @param id the model's name there
 * @param url where the API is, without its version
 * @param timeout for one call, whatever happens in it
 */
public record AnthropicModel(String id, URI url, Duration timeout) {}
