package dev.medley.limits;

import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/**
 * How a limit stands after a request.
 *
 * @param remaining how many more requests are allowed at once
 * @param full in how much time the whole quota is there again
 * @param retryAfter in how much time the next request is allowed; zero where this one was
 */
record RateLimitStatus(RateLimit limit, long remaining, Duration full, Duration retryAfter) {

    static RateLimitStatus of(RateLimit limit, ConsumptionProbe probe) {
        return new RateLimitStatus(
                limit,
                probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForReset()),
                Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    boolean isExceeded() {
        return retryAfter.isPositive();
    }

    /** An item of {@code RateLimit-Policy}. */
    String policyItem() {
        return "\"%s\";q=%d;w=%d"
                .formatted(
                        limit.policy().text(),
                        limit.quota(),
                        limit.policy().window().toSeconds());
    }

    /** An item of {@code RateLimit}. */
    String item() {
        return "\"%s\";r=%d;t=%d"
                .formatted(
                        limit.policy().text(), remaining, full.plusMillis(999).toSeconds());
    }
}
