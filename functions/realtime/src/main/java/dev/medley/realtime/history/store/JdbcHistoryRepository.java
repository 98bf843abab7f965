package dev.medley.realtime.history.store;

import dev.medley.events.Event;
import dev.medley.realtime.channels.FollowedChannel;
import dev.medley.realtime.history.HistoryRepository;
import dev.medley.realtime.history.Position;
import dev.medley.realtime.history.StoredMessage;
import dev.medley.storage.Json;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import dev.medley.topology.LiveChannel.Scope;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcHistoryRepository implements HistoryRepository {

    private static final int CHANNELS_AT_A_TIME = 500;

    private final Sql sql;

    JdbcHistoryRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Position open(FollowedChannel channel, Instant now) {
        return sql.query("""
                insert into realtime.channel as c (key, epoch, last_offset, trimmed_offset, changed_at)
                values (:key, :epoch, 0, 0, :now)
                on conflict (key) do update set changed_at = greatest(c.changed_at, excluded.changed_at)
                returning epoch, last_offset, trimmed_offset""")
                .with("key", channel.key())
                .with("epoch", epoch())
                .with("now", now)
                .first(JdbcHistoryRepository::position)
                .orElseThrow();
    }

    @Override
    public Optional<Position> find(String channelKey) {
        return sql.query("select epoch, last_offset, trimmed_offset from realtime.channel where key = :key")
                .with("key", channelKey)
                .first(JdbcHistoryRepository::position);
    }

    private static Position position(Row row) throws SQLException {
        return new Position(row.text("epoch"), row.bigint("last_offset"), row.bigint("trimmed_offset"));
    }

    @Override
    public void append(FollowedChannel channel, Event event, Json data, Instant now) {
        long offset = sql.query("""
                insert into realtime.channel as c (key, epoch, last_offset, trimmed_offset, account_id, changed_at)
                values (:key, :epoch, 1, 0, :accountId, :now)
                on conflict (key) do update set last_offset = c.last_offset + 1, account_id = excluded.account_id,
                    changed_at = excluded.changed_at
                returning last_offset""")
                .with("key", channel.key())
                .with("epoch", epoch())
                .with("accountId", channel.kind().scope() == Scope.ALL ? null : event.ownerId())
                .with("now", now)
                .first(row -> row.bigint("last_offset"))
                .orElseThrow();
        sql.query("""
                insert into realtime.message (channel, position, event_id, event, subject_id, occurred_at, data, stored_at)
                values (:key, :offset, :eventId, :event, :subjectId, :occurredAt, :data, :now)""")
                .with("key", channel.key())
                .with("offset", offset)
                .with("eventId", event.id())
                .with("event", event.type())
                .with("subjectId", event.subjectId())
                .with("occurredAt", event.occurredAt())
                .with("data", data)
                .with("now", now)
                .update();
    }

    /** Short, since every message says it; nobody has to keep it secret. */
    private static String epoch() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    @Override
    public List<StoredMessage> after(String channelKey, long offset, int most) {
        return sql.query("""
                select position, event_id, event, subject_id, occurred_at, data from realtime.message
                where channel = :key and position > :offset order by position limit :most""")
                .with("key", channelKey)
                .with("offset", offset)
                .with("most", most)
                .list(row -> new StoredMessage(
                        row.bigint("position"),
                        row.uuid("event_id"),
                        row.text("event"),
                        row.uuid("subject_id"),
                        row.instant("occurred_at"),
                        row.json("data")));
    }

    @Override
    public boolean trim(Instant before, int kept) {
        return sql.query("""
                with due as (
                    select c.key, c.last_offset from realtime.channel c
                    where c.trimmed_offset < c.last_offset and (c.last_offset - c.trimmed_offset > :kept
                        or c.key in (select m.channel from realtime.message m where m.stored_at < :before))
                    order by c.key limit :most for update skip locked
                ), gone as (
                    delete from realtime.message m using due d
                    where m.channel = d.key and (m.stored_at < :before or m.position <= d.last_offset - :kept)
                    returning m.channel, m.position
                )
                update realtime.channel c set trimmed_offset = greatest(c.trimmed_offset, g.trimmed)
                from (select channel, max(position) as trimmed from gone group by channel) g where c.key = g.channel""")
                        .with("kept", kept)
                        .with("before", before)
                        .with("most", CHANNELS_AT_A_TIME)
                        .update()
                == CHANNELS_AT_A_TIME;
    }

    @Override
    public void deleteUnused(Instant before) {
        sql.query("""
                delete from realtime.channel c where c.changed_at < :before
                and not exists (select from realtime.subscription s where s.channel = c.key)""").with("before", before).update();
    }
}
