package dev.medley.limits;

import dev.medley.kernel.CircuitBreaker;
import dev.medley.kernel.Refusal;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts requests. Where there is Redis, all processes count together; while it is away each counts by itself, or does as
 * the settings say for a class of operations, and no request waits for it for long.
 */
@Singleton
class RateLimiter {

    private static final Logger LOG = LoggerFactory.getLogger(RateLimiter.class);
    private static final Duration WITHOUT_STORE = Duration.ofSeconds(30);

    private final @Nullable RedisBucketStore shared;
    private final ProcessBucketStore own;
    private final RateLimitSettings settings;
    private final CircuitBreaker breaker;

    RateLimiter(@Nullable RedisBucketStore shared, ProcessBucketStore own, RateLimitSettings settings, Clock clock) {
        this.shared = shared;
        this.own = own;
        this.settings = settings;
        this.breaker = new CircuitBreaker(clock);
    }

    /**
     * Counts a request.
     *
     * @return how the limit stands now; empty where nobody counts while Redis is away
     * @throws Refusal {@code too-busy} where nobody may call while Redis is away
     */
    Optional<RateLimitStatus> count(RateLimit limit) {
        if (shared == null) {
            return Optional.of(count(own, limit));
        }
        if (breaker.allows()) {
            try {
                RateLimitStatus status = count(shared, limit);
                breaker.succeeded();
                return Optional.of(status);
            } catch (RuntimeException e) {
                breaker.failed();
                LOG.warn("Redis does not count requests: {}", e.toString());
            }
        }
        return withoutStore(limit);
    }

    private Optional<RateLimitStatus> withoutStore(RateLimit limit) {
        RateClass rateClass = limit.policy().rateClass();
        if (settings.closedWithoutStore().contains(rateClass)) {
            throw Refusal.unavailable(
                    "too-busy", "This cannot be counted right now; try again shortly.", WITHOUT_STORE);
        }
        return settings.openWithoutStore().contains(rateClass) ? Optional.empty() : Optional.of(count(own, limit));
    }

    private static RateLimitStatus count(BucketStore store, RateLimit limit) {
        ConsumptionProbe probe = store.bucket(limit).tryConsumeAndReturnRemaining(1);
        return RateLimitStatus.of(limit, probe);
    }
}
