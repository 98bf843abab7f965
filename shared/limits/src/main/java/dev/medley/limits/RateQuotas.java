package dev.medley.limits;

import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How many requests each policy allows: what an administrator has set, else what the settings say. What is set is looked up
 * at most every {@link #FRESH}; while the database is away, what was known last goes on.
 */
@Singleton
public class RateQuotas {

    static final Duration FRESH = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(RateQuotas.class);

    private record State(Map<String, Integer> quotas, Instant readAt) {}

    private final Sql sql;
    private final RateLimitSettings settings;
    private final Clock clock;
    private final AtomicBoolean reading = new AtomicBoolean();
    private volatile State state = new State(Map.of(), Instant.EPOCH);

    RateQuotas(Sql sql, RateLimitSettings settings, Clock clock) {
        this.sql = sql;
        this.settings = settings;
        this.clock = clock;
    }

    /** How many requests the policy allows in its window. */
    public int of(RatePolicy policy) {
        return now().quotas().getOrDefault(policy.text(), settings.quota(policy));
    }

    /** Who finds it stale looks it up; whoever else asks meanwhile takes what was known. */
    private State now() {
        State known = state;
        Instant now = clock.instant();
        boolean isFresh = known.readAt().isAfter(now.minus(FRESH));
        if (isFresh || !reading.compareAndSet(false, true)) {
            return known;
        }
        try {
            State fresh = new State(read(known.quotas()), now);
            state = fresh;
            return fresh;
        } finally {
            reading.set(false);
        }
    }

    private Map<String, Integer> read(Map<String, Integer> known) {
        try {
            return sql
                    .query("select policy, quota from security.pub_rate_limits")
                    .list(row -> Map.entry(row.text("policy"), row.integer("quota")))
                    .stream()
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        } catch (RuntimeException e) {
            LOG.warn("Rate limits cannot be looked up; what was known last goes on", e);
            return known;
        }
    }
}
