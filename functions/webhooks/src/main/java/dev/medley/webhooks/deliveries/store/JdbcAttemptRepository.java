package dev.medley.webhooks.deliveries.store;

import dev.medley.kernel.Ids;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import dev.medley.webhooks.deliveries.AttemptError;
import dev.medley.webhooks.deliveries.AttemptRepository;
import dev.medley.webhooks.deliveries.AttemptResult;
import dev.medley.webhooks.deliveries.DeliveryAttempt;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcAttemptRepository implements AttemptRepository {

    private static final SortKeys<DeliveryAttempt> KEYS = SortKeys.newestFirst("id", DeliveryAttempt::id);

    private final Sql sql;

    JdbcAttemptRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(DeliveryAttempt attempt) {
        AttemptResult result = attempt.result();
        int _ = sql.query("""
                insert into webhooks.attempt (id, delivery_id, endpoint_id, event_type, status, response_status, error,
                    duration_ms, response, attempted_at)
                values (:id, :deliveryId, :endpointId, :eventType, :status, :responseStatus, :error, :durationMs,
                    :response, :attemptedAt)""")
                .with("id", attempt.id())
                .with("deliveryId", attempt.deliveryId())
                .with("endpointId", attempt.endpointId())
                .with("eventType", attempt.eventType())
                .with("status", result.status())
                .with("responseStatus", result.responseStatus())
                .with("error", result.error())
                .with("durationMs", (int) result.duration().toMillis())
                .with("response", result.response())
                .with("attemptedAt", attempt.attemptedAt())
                .update();
    }

    @Override
    public Page<DeliveryAttempt> list(Filter filter, PageRequest page) {
        return sql.query("""
                select id, delivery_id, endpoint_id, event_type, response_status, error, duration_ms, response, attempted_at
                from webhooks.attempt
                where endpoint_id = :endpointId""")
                .with("endpointId", filter.endpointId())
                .when(filter.status(), "and status = :status", "status")
                .when(filter.eventType(), "and event_type = :eventType", "eventType")
                .when(first(filter.from()), "and id >= :first", "first")
                .when(first(filter.to()), "and id < :beyond", "beyond")
                .page("webhook-attempts/" + filter, page, KEYS, JdbcAttemptRepository::read);
    }

    private static @Nullable UUID first(@Nullable Instant time) {
        return time == null ? null : Ids.first(time);
    }

    private static DeliveryAttempt read(Row row) throws SQLException {
        String error = row.textOrNull("error");
        AttemptResult result = new AttemptResult(
                row.integerOrNull("response_status"),
                error == null ? null : AttemptError.of(error),
                Duration.ofMillis(row.integer("duration_ms")),
                row.textOrNull("response"),
                null);
        return new DeliveryAttempt(
                row.uuid("id"),
                row.uuid("delivery_id"),
                row.uuid("endpoint_id"),
                row.text("event_type"),
                result,
                row.instant("attempted_at"));
    }
}
