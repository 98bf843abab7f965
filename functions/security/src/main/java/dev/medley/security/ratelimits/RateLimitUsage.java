package dev.medley.security.ratelimits;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who went beyond rate limits, and when.
 *
 * @param callers those who were refused most often
 * @param series how often each limit refused anybody, by time
 */
public record RateLimitUsage(Instant from, Instant to, List<Refused> callers, List<Slot> series) {

    /**
     * One who was refused.
     *
     * @param accountId null for somebody who had not signed in
     */
    public record Refused(
            String policy, @Nullable UUID accountId, String network, long count, Instant firstAt, Instant lastAt) {}

    /** How often a limit refused anybody in a part of the time. */
    public record Slot(String policy, Instant from, long count) {}
}
