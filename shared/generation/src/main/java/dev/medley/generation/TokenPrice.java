package dev.medley.generation;

import dev.medley.models.TokenUsage;

/** What a million tokens cost, in millionths of a dollar: 150,000 is 15 cents. */
record TokenPrice(long input, long output) {

    private static final long TOKENS = 1_000_000;

    /** Rounded up. */
    long of(TokenUsage usage) {
        return Math.ceilDiv(usage.input() * input + usage.output() * output, TOKENS);
    }
}
