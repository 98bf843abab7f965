package dev.medley.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How often accounts may call operations, in percent of what rate limits allow, by their tiers. Looked up for an account at
 * most every {@link #FRESH}; 100 while the database is away.
 */
@Singleton
class TierRates {

    static final Duration FRESH = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(TierRates.class);
    private static final int MOST = 10_000;
    private static final int USUAL = 100;

    private final Sql sql;
    private final Cache<UUID, Integer> percents;

    TierRates(Sql sql, Clock clock) {
        this.sql = sql;
        this.percents = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(FRESH)
                .ticker(new ClockTimeMeter(clock)::currentTimeNanos)
                .executor(Runnable::run)
                .build();
    }

    int percent(UUID accountId) {
        return percents.get(accountId, this::read);
    }

    private int read(UUID accountId) {
        try {
            return sql.query("select coalesce(account_data.pub_rate_percent(:accountId), 100) as percent")
                    .with("accountId", accountId)
                    .first(row -> row.integer("percent"))
                    .orElse(USUAL);
        } catch (RuntimeException e) {
            LOG.warn("The rate of an account's tier cannot be looked up; it has the usual one", e);
            return USUAL;
        }
    }
}
