package dev.medley.webhooks.deliveries.store;

import dev.medley.kernel.Ids;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.storage.Query;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import dev.medley.webhooks.deliveries.WebhookDelivery;
import dev.medley.webhooks.deliveries.WebhookDeliveryRepository;
import dev.medley.webhooks.deliveries.WebhookDeliveryStatus;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcWebhookDeliveryRepository implements WebhookDeliveryRepository {

    /** So long before it is due one is put into the queue, where it waits to the second. */
    private static final Duration AHEAD = Duration.ofMinutes(1);

    private static final String SELECT = """
            select id, endpoint_id, event_id, event_type, status, attempts, due_at, created_at, finished_at
            from webhooks.delivery
            """;

    private static final String INSERT = """
            insert into webhooks.delivery (id, endpoint_id, event_id, event_type, status, due_at, queue_at, created_at)
            values (:id, :endpointId, :eventId, :eventType, 'waiting', :dueAt, :queueAt, :createdAt)
            """;

    private static final SortKeys<WebhookDelivery> KEYS = SortKeys.newestFirst("id", WebhookDelivery::id);

    private final Sql sql;
    private final Clock clock;

    JdbcWebhookDeliveryRepository(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public void add(List<WebhookDelivery> deliveries, Instant queueAt) {
        insert(sql.query(INSERT), deliveries, queueAt);
    }

    /** What waits or is being sent stays as it is, but for whom it counts. */
    @Override
    public void replay(UUID replayId, UUID endpointId, List<Due> events) {
        insert(
                sql.query("""
                insert into webhooks.delivery as d (id, endpoint_id, event_id, event_type, status, due_at, queue_at,
                    created_at, replay_id)
                values (:id, :endpointId, :eventId, :eventType, 'waiting', :dueAt, :queueAt, :createdAt, :replayId)
                on conflict on constraint delivery_once do update set replay_id = excluded.replay_id,
                    status = case when d.finished_at is null then d.status else 'waiting' end,
                    attempts = case when d.finished_at is null then d.attempts else 0 end,
                    due_at = case when d.finished_at is null then d.due_at else excluded.due_at end,
                    queue_at = case when d.finished_at is null then d.queue_at else excluded.queue_at end,
                    finished_at = null""").with("replayId", replayId),
                events.stream()
                        .map(due -> new WebhookDelivery(
                                Ids.next(clock),
                                endpointId,
                                due.event().id(),
                                due.event().type(),
                                WebhookDeliveryStatus.WAITING,
                                0,
                                due.dueAt(),
                                clock.instant(),
                                null))
                        .toList(),
                null);
    }

    private static void insert(Query query, List<WebhookDelivery> deliveries, @Nullable Instant queueAt) {
        int _ = query.batch(
                deliveries,
                (delivery, row) -> row.with("id", delivery.id())
                        .with("endpointId", delivery.endpointId())
                        .with("eventId", delivery.eventId())
                        .with("eventType", delivery.eventType())
                        .with("dueAt", delivery.dueAt())
                        .with("queueAt", queueAt == null ? delivery.dueAt().minus(AHEAD) : queueAt)
                        .with("createdAt", delivery.createdAt()));
    }

    @Override
    public Optional<WebhookDelivery> find(UUID endpointId, UUID id) {
        return sql.query(SELECT + "where id = :id and endpoint_id = :endpointId")
                .with("id", id)
                .with("endpointId", endpointId)
                .first(JdbcWebhookDeliveryRepository::read);
    }

    @Override
    public Optional<UUID> endpointOf(UUID id) {
        return sql.query("select endpoint_id from webhooks.delivery where id = :id")
                .with("id", id)
                .first(row -> row.uuid("endpoint_id"));
    }

    @Override
    public Optional<WebhookDelivery> lock(UUID id) {
        return sql.query(SELECT + "where id = :id for update")
                .with("id", id)
                .first(JdbcWebhookDeliveryRepository::read);
    }

    @Override
    public Load load(UUID endpointId, Instant now) {
        return sql.query("""
                select count(*)::integer as sending, min(started_at) as since from webhooks.delivery
                where endpoint_id = :endpointId and status = 'sending' and due_at > :now""")
                .with("endpointId", endpointId)
                .with("now", now)
                .first(row -> new Load(row.integer("sending"), row.instantOrNull("since")))
                .orElseThrow();
    }

    @Override
    public void begin(UUID id, Instant now, Instant until) {
        int _ = sql.query("""
                update webhooks.delivery set status = 'sending', attempts = attempts + 1, started_at = :now,
                    due_at = :until, queue_at = :until
                where id = :id""")
                .with("id", id)
                .with("now", now)
                .with("until", until)
                .update();
    }

    @Override
    public void putOff(UUID id, int attempts, Instant dueAt) {
        int _ = sql.query("""
                update webhooks.delivery set status = 'waiting', due_at = :dueAt, queue_at = :dueAt
                where id = :id and status = 'sending' and attempts = :attempts""")
                .with("id", id)
                .with("attempts", attempts)
                .with("dueAt", dueAt)
                .update();
    }

    @Override
    public void finish(UUID id, WebhookDeliveryStatus status, Instant now) {
        int _ = sql.query("""
                update webhooks.delivery set status = :status, finished_at = :now
                where id = :id and status <> 'delivered'""")
                .with("id", id)
                .with("status", status)
                .with("now", now)
                .update();
    }

    @Override
    public void queueAt(UUID id, Instant time) {
        int _ = sql.query("update webhooks.delivery set queue_at = :time where id = :id and status = 'waiting'")
                .with("id", id)
                .with("time", time)
                .update();
    }

    @Override
    public boolean restart(UUID id, Instant now, Instant queueAt) {
        return sql.query("""
                        update webhooks.delivery set status = 'waiting', attempts = 0, due_at = :now, queue_at = :queueAt,
                            finished_at = null
                        where id = :id and (status <> 'sending' or due_at <= :now)""")
                        .with("id", id)
                        .with("now", now)
                        .with("queueAt", queueAt)
                        .update()
                == 1;
    }

    @Override
    public int hasten(UUID endpointId, Instant now) {
        return sql.query("""
                update webhooks.delivery set due_at = :now, queue_at = :now
                where endpoint_id = :endpointId and status = 'waiting' and attempts > 0 and due_at > :now""").with("endpointId", endpointId).with("now", now).update();
    }

    /** Of an endpoint that has not proved itself only a few: each of them may take long. */
    @Override
    public List<Queued> queueDue(Instant now, Instant later, int most) {
        return sql.query("""
                update webhooks.delivery set queue_at = :later where id in (
                    select due.id from webhooks.endpoint e
                    left join webhooks.health h on h.endpoint_id = e.id
                    cross join lateral (
                        select d.id from webhooks.delivery d
                        where d.endpoint_id = e.id and d.status in ('waiting', 'sending') and d.queue_at <= :now
                        order by d.queue_at limit case when h.proven then 600 else 20 end
                        for update skip locked) due
                    where e.enabled and (h.paused_until is null or h.paused_until <= :now)
                    limit :most)
                returning id,
                    (select e.account_id from webhooks.endpoint e where e.id = delivery.endpoint_id) as account_id""")
                .with("now", now)
                .with("later", later)
                .with("most", most)
                .list(row -> new Queued(row.uuid("id"), row.uuid("account_id")));
    }

    @Override
    public void giveUpDisabled(Instant now) {
        int _ = sql.query("""
                update webhooks.delivery d set status = 'failed', finished_at = :now
                from webhooks.endpoint e where e.id = d.endpoint_id and not e.enabled and d.status = 'waiting'""").with("now", now).update();
    }

    @Override
    public Page<WebhookDelivery> list(Filter filter, PageRequest page) {
        return sql.query(SELECT + "where endpoint_id = :endpointId")
                .with("endpointId", filter.endpointId())
                .when(filter.status(), "and status = :status", "status")
                .when(filter.eventType(), "and event_type = :eventType", "eventType")
                .page("webhook-deliveries/" + filter, page, KEYS, JdbcWebhookDeliveryRepository::read);
    }

    private static WebhookDelivery read(Row row) throws SQLException {
        return new WebhookDelivery(
                row.uuid("id"),
                row.uuid("endpoint_id"),
                row.uuid("event_id"),
                row.text("event_type"),
                row.constant("status", WebhookDeliveryStatus.class),
                row.integer("attempts"),
                row.instant("due_at"),
                row.instant("created_at"),
                row.instantOrNull("finished_at"));
    }
}
