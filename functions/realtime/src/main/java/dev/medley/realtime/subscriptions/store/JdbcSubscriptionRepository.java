package dev.medley.realtime.subscriptions.store;

import dev.medley.access.Permission;
import dev.medley.realtime.channels.FollowedChannel;
import dev.medley.realtime.subscriptions.DueSubscription;
import dev.medley.realtime.subscriptions.SubscriptionRepository;
import dev.medley.realtime.tickets.Revocation;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

@Singleton
class JdbcSubscriptionRepository implements SubscriptionRepository {

    private static final int FOLLOWERS_AT_A_TIME = 200;

    private final Sql sql;

    JdbcSubscriptionRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean add(FollowedChannel channel, Start start, int most) {
        sql.lock("subscriptions " + start.connectionId());
        return sql.query("""
                insert into realtime.subscription as s
                    (connection_id, channel, name, permission, sent_offset, claimed_by, claimed_until)
                select c.id, :channel, :name, :permission, :offset, :claim, :until from realtime.connection c
                where c.id = :connectionId and (select count(*) from realtime.subscription o
                    where o.connection_id = c.id and o.channel <> :channel) < :most
                on conflict (connection_id, channel) do update set sent_offset = excluded.sent_offset,
                    claimed_by = excluded.claimed_by, claimed_until = excluded.claimed_until""")
                        .with("connectionId", start.connectionId())
                        .with("channel", channel.key())
                        .with("name", channel.name())
                        .with("permission", channel.kind().permission())
                        .with("offset", start.offset())
                        .with("claim", start.claim())
                        .with("until", start.until())
                        .with("most", most)
                        .update()
                == 1;
    }

    @Override
    public void remove(String connectionId, String channelKey) {
        sql.query("delete from realtime.subscription where connection_id = :connectionId and channel = :channel")
                .with("connectionId", connectionId)
                .with("channel", channelKey)
                .update();
    }

    @Override
    public List<Lost> removeUnshared(String view, FollowedChannel channel) {
        return remove(
                channel,
                "exists (select from " + view + " v where v.id = :id and v.owner_id <> c.account_id"
                        + " and c.account_id <> all (v.accounts) and not v.roles && c.roles)");
    }

    @Override
    public List<Lost> removeGone(String view, FollowedChannel channel) {
        return remove(channel, "not exists (select from " + view + " v where v.id = :id)");
    }

    private List<Lost> remove(FollowedChannel channel, String condition) {
        return sql.query("delete from realtime.subscription s using realtime.connection c"
                        + " where s.channel = :channel and c.id = s.connection_id and " + condition
                        + " returning s.connection_id, s.name")
                .with("channel", channel.key())
                .with("id", channel.subjectId())
                .list(row -> new Lost(row.text("connection_id"), row.text("name")));
    }

    @Override
    public List<DueSubscription> claim(String channelKey, UUID claim, Instant now, Instant until) {
        return sql.query("""
                with due as (
                    select s.connection_id from realtime.subscription s join realtime.channel c on c.key = s.channel
                    where s.channel = :channel and s.sent_offset < c.last_offset
                        and (s.claimed_until is null or s.claimed_until < :now)
                    limit :most for update of s skip locked
                ), claimed as (
                    update realtime.subscription s set claimed_by = :claim, claimed_until = :until
                    from due where s.connection_id = due.connection_id and s.channel = :channel
                    returning s.connection_id, s.name, s.permission, s.sent_offset
                )
                select s.connection_id, s.name, s.permission, s.sent_offset, c.roles, c.permissions,
                """ + Revocation.of("c") + """
                 as revoked from claimed s join realtime.connection c on c.id = s.connection_id""")
                .with("channel", channelKey)
                .with("claim", claim)
                .with("now", now)
                .with("until", until)
                .with("most", FOLLOWERS_AT_A_TIME)
                .list(JdbcSubscriptionRepository::read);
    }

    @Override
    public void release(String channelKey, UUID claim, List<SentTo> sent) {
        int _ = sql.query("""
                update realtime.subscription set sent_offset = :offset, claimed_by = null, claimed_until = null
                where connection_id = :connectionId and channel = :channel and claimed_by = :claim""")
                .with("channel", channelKey)
                .with("claim", claim)
                .batch(
                        sent,
                        (one, row) ->
                                row.with("connectionId", one.connectionId()).with("offset", one.offset()));
    }

    @Override
    public List<String> overdue(Instant now, int most) {
        return sql.query("""
                select distinct s.channel from realtime.subscription s join realtime.channel c on c.key = s.channel
                where s.sent_offset < c.last_offset and (s.claimed_until is null or s.claimed_until < :now)
                limit :most""").with("now", now).with("most", most).list(row -> row.text("channel"));
    }

    private static DueSubscription read(Row row) throws SQLException {
        return new DueSubscription(
                row.text("connection_id"),
                row.text("name"),
                row.text("permission"),
                row.bigint("sent_offset"),
                row.bool("revoked"),
                Set.copyOf(row.texts("roles")),
                row.texts("permissions").stream().map(Permission::of).collect(Collectors.toUnmodifiableSet()));
    }
}
