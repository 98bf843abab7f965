package dev.medley.generation;

import dev.medley.kernel.CircuitBreaker;
import dev.medley.models.GenerationRequest;
import dev.medley.models.TextGenerator;
import dev.medley.models.TokenUsage;

/**
 * A provider that can be asked.
 *
 * @param region where texts go
 * @param quality from 0 to 100
 * @param weight how often it is chosen by chance, beside others
 */
record GenerationRoute(
        TextGenerator generator, TokenPrice price, String region, int quality, int weight, CircuitBreaker breaker) {

    String provider() {
        return generator.model().provider();
    }

    /** What a request costs at most. */
    long most(GenerationRequest request) {
        return price.of(new TokenUsage(request.mostInputTokens(), request.maxTokens()));
    }
}
