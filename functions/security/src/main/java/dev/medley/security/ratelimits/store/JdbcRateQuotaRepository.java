package dev.medley.security.ratelimits.store;

import dev.medley.limits.RatePolicy;
import dev.medley.security.ratelimits.RateQuota;
import dev.medley.security.ratelimits.RateQuotaRepository;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

@Singleton
class JdbcRateQuotaRepository implements RateQuotaRepository {

    private static final String SELECT =
            "select policy, quota, version, updated_at, updated_by from security.rate_quota ";

    private final Sql sql;

    JdbcRateQuotaRepository(Sql sql) {
        this.sql = sql;
    }

    /** A policy that there is no more says nothing. */
    @Override
    public List<RateQuota> all() {
        return sql.query(SELECT + "order by policy").list(JdbcRateQuotaRepository::read).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public Optional<RateQuota> lock(RatePolicy policy) {
        sql.lock("security.rate_quota");
        return sql.query(SELECT + "where policy = :policy")
                .with("policy", policy.text())
                .first(JdbcRateQuotaRepository::read)
                .flatMap(found -> found);
    }

    @Override
    public void put(RateQuota quota) {
        sql.query("""
                insert into security.rate_quota (policy, quota, version, updated_at, updated_by)
                values (:policy, :quota, :version, :updatedAt, :updatedBy)
                on conflict (policy) do update set quota = excluded.quota, version = excluded.version,
                    updated_at = excluded.updated_at, updated_by = excluded.updated_by""")
                .with("policy", quota.policy().text())
                .with("quota", quota.quota())
                .with("version", quota.version())
                .with("updatedAt", quota.updatedAt())
                .with("updatedBy", quota.updatedBy())
                .update();
    }

    @Override
    public void remove(RatePolicy policy) {
        sql.query("delete from security.rate_quota where policy = :policy")
                .with("policy", policy.text())
                .update();
    }

    private static Optional<RateQuota> read(Row row) throws SQLException {
        Optional<RatePolicy> policy = RatePolicy.of(row.text("policy"));
        return policy.isEmpty()
                ? Optional.empty()
                : Optional.of(new RateQuota(
                        policy.get(),
                        row.integer("quota"),
                        row.integer("version"),
                        row.instant("updated_at"),
                        row.uuid("updated_by")));
    }
}
