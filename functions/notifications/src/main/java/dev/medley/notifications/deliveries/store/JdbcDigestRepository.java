package dev.medley.notifications.deliveries.store;

import dev.medley.notifications.deliveries.Delivery;
import dev.medley.notifications.deliveries.DigestRepository;
import dev.medley.notifications.preferences.Timetable.DigestWindow;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Query;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcDigestRepository implements DigestRepository {

    private final Sql sql;
    private final JsonCodec json;

    JdbcDigestRepository(Sql sql, JsonCodec json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public List<DueDigest> due(Instant now, int most) {
        return sql.query("""
                select distinct account_id, digest_on::text as day from notifications.delivery
                where status = 'waiting' and digest_on is not null and due_at <= :now limit :most""")
                .with("now", now)
                .with("most", most)
                .list(row -> new DueDigest(row.uuid("account_id"), LocalDate.parse(row.text("day"))));
    }

    @Override
    public boolean add(UUID id, DueDigest digest, Instant now) {
        return with("""
                        insert into notifications.digest (id, account_id, digest_on, created_at)
                        values (:id, :accountId, :day, :now) on conflict (account_id, digest_on) do nothing""", digest).with("id", id).with("now", now).update() == 1;
    }

    @Override
    public void fill(UUID id, DueDigest digest) {
        int _ = with("""
                update notifications.delivery set status = 'queued', digest_id = :id
                where account_id = :accountId and digest_on = :day and status = 'waiting'""", digest).with("id", id).update();
    }

    @Override
    public void move(DueDigest digest, DigestWindow to) {
        int _ = with("""
                update notifications.delivery set digest_on = :to, due_at = :moment
                where account_id = :accountId and digest_on = :day and status = 'waiting'""", digest)
                .with("to", to.day())
                .with("moment", to.moment())
                .update();
    }

    private Query with(String text, DueDigest digest) {
        return sql.query(text).with("accountId", digest.accountId()).with("day", digest.day());
    }

    @Override
    public Optional<LocalDate> lastDay(UUID accountId) {
        return sql.query("select digest_on::text as day from notifications.digest where account_id = :accountId"
                        + " order by digest_on desc limit 1")
                .with("accountId", accountId)
                .first(row -> LocalDate.parse(row.text("day")));
    }

    @Override
    public void moveAll(UUID accountId, DigestWindow to) {
        int _ = sql.query("update notifications.delivery set digest_on = :to, due_at = :moment"
                        + " where account_id = :accountId and status = 'waiting' and digest_on is not null")
                .with("accountId", accountId)
                .with("to", to.day())
                .with("moment", to.moment())
                .update();
    }

    @Override
    public boolean take(UUID id, Instant now) {
        return sql.query("update notifications.digest set taken_at = :now"
                                + " where id = :id and (taken_at is null or taken_at < :abandoned)")
                        .with("id", id)
                        .with("now", now)
                        .with("abandoned", now.minus(JdbcDeliveryRepository.LEASE))
                        .update()
                == 1;
    }

    @Override
    public void putBack(UUID id) {
        sql.query("update notifications.digest set taken_at = null where id = :id")
                .with("id", id)
                .update();
    }

    @Override
    public void skip(Map<UUID, String> why, Instant now) {
        int _ = sql.query("update notifications.delivery set status = 'skipped', answer = :answer, finished_at = :now"
                        + " where id = :id")
                .with("now", now)
                .batch(
                        why.entrySet(),
                        (part, row) -> row.with("id", part.getKey()).with("answer", part.getValue()));
    }

    @Override
    public List<Delivery> parts(UUID id) {
        return sql.query("select" + DeliveryRows.COLUMNS + "from notifications.delivery "
                        + "where digest_id = :id and status in ('queued', 'failed') order by id")
                .with("id", id)
                .list(row -> DeliveryRows.read(row, json));
    }

    @Override
    public void finish(UUID id, Delivery.Result result, Instant now) {
        int _ = sql.query("""
                update notifications.delivery set status = :status, answer = :answer, message_id = :messageId,
                    attempts = attempts + 1, finished_at = :now
                where digest_id = :id and status in ('queued', 'failed')""")
                .with("id", id)
                .with("status", result.status())
                .with("answer", result.answer())
                .with("messageId", result.messageId())
                .with("now", now)
                .update();
    }
}
