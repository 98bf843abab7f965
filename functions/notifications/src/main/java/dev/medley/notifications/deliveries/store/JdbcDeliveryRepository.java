package dev.medley.notifications.deliveries.store;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.notifications.deliveries.Delivery;
import dev.medley.notifications.deliveries.DeliveryRepository;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcDeliveryRepository implements DeliveryRepository {

    /** How long who took a delivery has to send it. */
    static final Duration LEASE = Duration.ofMinutes(1);

    private static final SortKeys<Delivery> KEYS = SortKeys.newestFirst("id", Delivery::id);

    private final Sql sql;
    private final JsonCodec json;

    JdbcDeliveryRepository(Sql sql, JsonCodec json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public void add(List<Delivery> deliveries, Instant now) {
        int _ = sql.query("""
                insert into notifications.delivery (id, account_id, entry_id, type, channel, target_id, if_unread,
                    subject_id, data, status, wanted_at, due_at, digest_on, attempts, created_at)
                select :id, :accountId, :entryId, :type, :channel, :targetId, :ifUnread, :subjectId, :data, :status,
                    :wantedAt, :dueAt, :digestOn, 0, :now
                where not exists (select from notifications.delivery d
                    where d.entry_id = :entryId::uuid and d.channel = :channel
                        and d.target_id is not distinct from :targetId::uuid and d.status in ('waiting', 'queued'))""")
                .with("now", now)
                .batch(
                        deliveries,
                        (delivery, row) -> row.with("id", delivery.id())
                                .with("accountId", delivery.accountId())
                                .with("entryId", delivery.entryId())
                                .with("type", delivery.type())
                                .with("channel", delivery.channel())
                                .with("targetId", delivery.targetId())
                                .with("ifUnread", delivery.ifUnread())
                                .with("subjectId", delivery.subjectId())
                                .with("data", json.write(delivery.data()))
                                .with("status", delivery.status())
                                .with("wantedAt", delivery.wantedAt())
                                .with("dueAt", delivery.dueAt())
                                .with("digestOn", delivery.digestOn()));
    }

    @Override
    public List<Delivery> queueDue(Instant now, int most) {
        return sql.query("""
                update notifications.delivery set status = 'queued' where id in (
                    select id from notifications.delivery
                    where status = 'waiting' and digest_on is null and due_at <= :now
                    order by due_at limit :most for update skip locked)
                returning""" + DeliveryRows.COLUMNS)
                .with("now", now)
                .with("most", most)
                .list(this::read);
    }

    @Override
    public Optional<Delivery> take(UUID id, Instant now) {
        return sql.query("""
                update notifications.delivery set status = 'sending', taken_at = :now, attempts = attempts + 1
                where id = :id and (status in ('queued', 'failed') or status = 'sending' and taken_at < :abandoned)
                returning""" + DeliveryRows.COLUMNS)
                .with("id", id)
                .with("now", now)
                .with("abandoned", now.minus(LEASE))
                .first(this::read);
    }

    @Override
    public Optional<Delivery> find(UUID id) {
        return sql.query("select" + DeliveryRows.COLUMNS + "from notifications.delivery where id = :id")
                .with("id", id)
                .first(this::read);
    }

    @Override
    public void finish(UUID id, Delivery.Result result, Instant now) {
        int _ = sql.query("""
                update notifications.delivery set status = :status, answer = :answer, message_id = :messageId,
                    finished_at = :now
                where id = :id""")
                .with("id", id)
                .with("status", result.status())
                .with("answer", result.answer())
                .with("messageId", result.messageId())
                .with("now", now)
                .update();
    }

    @Override
    public void putBack(UUID id, String answer) {
        int _ = sql.query("""
                update notifications.delivery set status = 'queued', answer = :answer
                where id = :id and status = 'sending'""").with("id", id).with("answer", answer).update();
    }

    @Override
    public void postpone(UUID id, Instant dueAt) {
        int _ = sql.query("""
                update notifications.delivery set status = 'waiting', due_at = :dueAt, attempts = attempts - 1
                where id = :id and status = 'sending'""").with("id", id).with("dueAt", dueAt).update();
    }

    @Override
    public void cancel(@Nullable UUID accountId, UUID actorId) {
        int _ = sql.query("""
                delete from notifications.delivery d
                where d.data->>'actorId' = :actorId::text and d.status in ('waiting', 'queued')
                    and not exists (select from notifications.entry e where e.id = d.entry_id)""")
                .with("actorId", actorId)
                .when(accountId, "and d.account_id = :accountId", "accountId")
                .update();
    }

    @Override
    public void reconsider(UUID accountId) {
        int _ = sql.query("""
                update notifications.delivery set due_at = wanted_at
                where account_id = :accountId and status = 'waiting' and digest_on is null and due_at > wanted_at""").with("accountId", accountId).update();
    }

    @Override
    public void retryAt(UUID id, Instant dueAt, String answer) {
        int _ = sql.query("""
                update notifications.delivery set status = 'waiting', wanted_at = :dueAt, due_at = :dueAt, answer = :answer
                where id = :id and status = 'sending'""")
                .with("id", id)
                .with("dueAt", dueAt)
                .with("answer", answer)
                .update();
    }

    @Override
    public List<Delivery> about(UUID accountId, UUID entryId) {
        return sql.query("select" + DeliveryRows.COLUMNS + "from notifications.delivery "
                        + "where account_id = :accountId and entry_id = :entryId order by id desc limit 100")
                .with("accountId", accountId)
                .with("entryId", entryId)
                .list(this::read);
    }

    @Override
    public Page<Delivery> list(Filter filter, PageRequest page) {
        return sql.query("select" + DeliveryRows.COLUMNS + "from notifications.delivery where true")
                .when(filter.accountId(), "and account_id = :accountId", "accountId")
                .when(filter.status(), "and status = :status", "status")
                .page("notification-deliveries/" + filter, page, KEYS, this::read);
    }

    @Override
    public void noteAnswer(String messageId, String answer) {
        int _ = sql.query("update notifications.delivery set answer = :answer where message_id = :messageId")
                .with("messageId", messageId)
                .with("answer", answer)
                .update();
    }

    @Override
    public int deleteBefore(Instant time, int most) {
        int _ = sql.query("delete from notifications.digest where created_at < :time")
                .with("time", time)
                .update();
        return sql.query("""
                delete from notifications.delivery where id in (
                    select id from notifications.delivery where created_at < :time order by created_at limit :most)""").with("time", time).with("most", most).update();
    }

    private Delivery read(Row row) throws SQLException {
        return DeliveryRows.read(row, json);
    }
}
