package dev.medley.limits;

import dev.medley.storage.PolledValue;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How many requests each policy allows: what an administrator has set, else what the settings say. What is set is looked up
 * at most every {@link #FRESH}; while the database is away, what was known last goes on.
 */
@Singleton
public class RateQuotas {

    static final Duration FRESH = Duration.ofSeconds(2);

    private final Sql sql;
    private final RateLimitSettings settings;
    private final PolledValue<Map<String, Integer>> set;

    RateQuotas(Sql sql, RateLimitSettings settings, Clock clock) {
        this.sql = sql;
        this.settings = settings;
        this.set = new PolledValue<>("Rate limits", FRESH, clock, Map.of(), _ -> read());
    }

    /** How many requests the policy allows in its window. */
    public int of(RatePolicy policy) {
        return set.get().getOrDefault(policy.text(), settings.quota(policy));
    }

    private Map<String, Integer> read() {
        return sql
                .query("select policy, quota from security.pub_rate_limits")
                .list(row -> Map.entry(row.text("policy"), row.integer("quota")))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
