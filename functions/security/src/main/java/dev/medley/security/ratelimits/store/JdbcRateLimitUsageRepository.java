package dev.medley.security.ratelimits.store;

import dev.medley.kernel.Ids;
import dev.medley.security.ratelimits.RateLimitUsage.Refused;
import dev.medley.security.ratelimits.RateLimitUsage.Slot;
import dev.medley.security.ratelimits.RateLimitUsageRepository;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcRateLimitUsageRepository implements RateLimitUsageRepository {

    private static final String THROTTLED = """
            from security.request r cross join lateral unnest(r.policies) as p (policy)
            where r.policies <> '{}' and r.id >= :first and r.id < :beyond""";

    private final Sql sql;

    JdbcRateLimitUsageRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Refused> callers(@Nullable String policy, Instant from, Instant to) {
        return sql.query("""
                select p.policy, r.account_id, r.network, count(*) as count, min(r.occurred_at) as first_at,
                    max(r.occurred_at) as last_at""")
                .append(THROTTLED)
                .with("first", Ids.first(from))
                .with("beyond", Ids.first(to))
                .when(policy, "and p.policy = :policy", "policy")
                .append("group by p.policy, r.account_id, r.network order by count desc, last_at desc limit 100")
                .list(row -> new Refused(
                        row.text("policy"),
                        row.uuidOrNull("account_id"),
                        row.text("network"),
                        row.bigint("count"),
                        row.instant("first_at"),
                        row.instant("last_at")));
    }

    @Override
    public List<Slot> series(@Nullable String policy, Instant from, Instant to, Duration step) {
        return sql.query("""
                select p.policy, date_bin(make_interval(secs => :step), r.occurred_at, timestamptz 'epoch') as slot,
                    count(*) as count""")
                .append(THROTTLED)
                .with("step", step.toSeconds())
                .with("first", Ids.first(from))
                .with("beyond", Ids.first(to))
                .when(policy, "and p.policy = :policy", "policy")
                .append("group by p.policy, slot order by slot, p.policy")
                .list(row -> new Slot(row.text("policy"), row.instant("slot"), row.bigint("count")));
    }
}
