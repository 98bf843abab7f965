package dev.medley.security.ratelimits;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the log of requests says of rate limits; a policy that is null does not matter. */
public interface RateLimitUsageRepository {

    List<RateLimitUsage.Refused> callers(@Nullable String policy, Instant from, Instant to);

    List<RateLimitUsage.Slot> series(@Nullable String policy, Instant from, Instant to, Duration step);
}
