package dev.medley.analytics.funnels.store;

import dev.medley.analytics.funnels.FunnelEvent;
import dev.medley.analytics.funnels.FunnelEventRepository;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcFunnelEventRepository implements FunnelEventRepository {

    private final Sql sql;

    JdbcFunnelEventRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void read(
            Instant from, Instant to, Set<String> types, @Nullable UUID cohortId, Consumer<FunnelEvent> consumer) {
        String @Nullable [] wanted = types.isEmpty() ? null : types.toArray(String[]::new);
        sql.query("""
                select person_id, occurred_at, type, country, device from activities.pub_activity
                where occurred_at >= :from and occurred_at <= :to and not bot and person_id is not null""")
                .with("from", from)
                .with("to", to)
                .when(wanted, "and type = any(:types)", "types")
                .when(
                        cohortId,
                        "and person_id in (select person_id from analytics.cohort_member where cohort_id = :cohortId)",
                        "cohortId")
                .append("order by person_id, occurred_at, id")
                .forEach(
                        row -> new FunnelEvent(
                                row.uuid("person_id"),
                                row.instant("occurred_at"),
                                row.text("type"),
                                row.textOrNull("country"),
                                row.textOrNull("device")),
                        consumer);
    }
}
