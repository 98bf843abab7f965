package dev.medley.webhooks.deliveries.store;

import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import dev.medley.webhooks.deliveries.EndpointHealth;
import dev.medley.webhooks.deliveries.HealthRepository;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@Singleton
class JdbcHealthRepository implements HealthRepository {

    private final Sql sql;

    JdbcHealthRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public EndpointHealth hold(UUID endpointId) {
        sql.lock("webhooks.endpoint/" + endpointId);
        return sql.query("""
                select proven, slowness, failures, failing_since, paused_until from webhooks.health
                where endpoint_id = :endpointId""")
                .with("endpointId", endpointId)
                .first(JdbcHealthRepository::read)
                .orElse(EndpointHealth.UNKNOWN);
    }

    @Override
    public void keep(UUID endpointId, EndpointHealth health) {
        int _ = sql.query("""
                insert into webhooks.health (endpoint_id, proven, slowness, failures, failing_since, paused_until)
                values (:endpointId, :proven, :slowness, :failures, :failingSince, :pausedUntil)
                on conflict (endpoint_id) do update set proven = excluded.proven, slowness = excluded.slowness,
                    failures = excluded.failures, failing_since = excluded.failing_since, paused_until = excluded.paused_until""")
                .with("endpointId", endpointId)
                .with("proven", health.proven())
                .with("slowness", health.slowness())
                .with("failures", health.failures())
                .with("failingSince", health.failingSince())
                .with("pausedUntil", health.pausedUntil())
                .update();
    }

    @Override
    public int holdSending(UUID accountId, boolean proven, Instant now) {
        sql.lock("webhooks.account/" + accountId);
        return sql.query("""
                select count(*)::integer as sending from webhooks.endpoint e
                    join webhooks.delivery d on d.endpoint_id = e.id and d.status = 'sending' and d.due_at > :now
                    left join webhooks.health h on h.endpoint_id = e.id
                where e.account_id = :accountId and coalesce(h.proven, false) = :proven""")
                .with("accountId", accountId)
                .with("proven", proven)
                .with("now", now)
                .first(row -> row.integer("sending"))
                .orElseThrow();
    }

    @Override
    public Map<UUID, EndpointHealth> find(List<UUID> endpointIds) {
        Map<UUID, EndpointHealth> found = new HashMap<>();
        sql.query("""
                select endpoint_id, proven, slowness, failures, failing_since, paused_until from webhooks.health
                where endpoint_id = any (:endpointIds)""")
                .with("endpointIds", endpointIds.toArray(UUID[]::new))
                .list(row -> found.put(row.uuid("endpoint_id"), read(row)));
        return found;
    }

    private static EndpointHealth read(Row row) throws SQLException {
        return new EndpointHealth(
                row.bool("proven"),
                row.integer("slowness"),
                row.integer("failures"),
                row.instantOrNull("failing_since"),
                row.instantOrNull("paused_until"));
    }
}
