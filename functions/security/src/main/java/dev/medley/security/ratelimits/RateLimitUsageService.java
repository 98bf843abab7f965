package dev.medley.security.ratelimits;

import dev.medley.kernel.Refusal;
import dev.medley.limits.RatePolicy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds out who goes beyond rate limits. */
@Singleton
public class RateLimitUsageService {

    private static final Duration USUAL = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofDays(7);
    private static final Duration FINE = Duration.ofMinutes(5);

    private final RateLimitUsageRepository repository;
    private final Clock clock;

    RateLimitUsageService(RateLimitUsageRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /**
     * Who was refused in a time, the last hour if none is said; in parts of five minutes, or of an hour where it is longer than
     * six hours.
     *
     * @param policy only for this rate limit; null for all
     * @throws Refusal {@code rate-limit-unknown}, {@code time-range-invalid}
     */
    public RateLimitUsage of(@Nullable String policy, @Nullable Instant from, @Nullable Instant to) {
        if (policy != null && RatePolicy.of(policy).isEmpty()) {
            throw Refusal.notFound("rate-limit-unknown", "There is no such rate limit.");
        }
        Instant end = Objects.requireNonNullElseGet(to, clock::instant);
        Instant begin = from == null ? end.minus(USUAL) : from;
        if (!begin.isBefore(end) || begin.isBefore(end.minus(LONGEST))) {
            throw Refusal.invalid(
                    "time-range-invalid", "/from", "The time is at most a week, and begins before it ends.");
        }
        Duration step = begin.isBefore(end.minus(USUAL.multipliedBy(6))) ? USUAL : FINE;
        return new RateLimitUsage(
                begin, end, repository.callers(policy, begin, end), repository.series(policy, begin, end, step));
    }
}
