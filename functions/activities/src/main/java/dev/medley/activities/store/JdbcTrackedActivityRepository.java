package dev.medley.activities.store;

import dev.medley.activities.NewTrackedActivity;
import dev.medley.activities.TimelineFilter;
import dev.medley.activities.TrackedActivity;
import dev.medley.activities.TrackedActivity.Origin;
import dev.medley.activities.TrackedActivityRepository;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcTrackedActivityRepository implements TrackedActivityRepository {

    private static final SortKeys<TrackedActivity> KEYS = SortKeys.newestFirst("id", TrackedActivity::id);

    /** One insert for all, whose rows come as one document. */
    private static final String ADD = """
            with entry as (
                select * from jsonb_to_recordset(:entries) as e (id uuid, receipt uuid, "occurredAt" timestamptz,
                    type text, "subjectId" uuid, properties jsonb)),
            fresh as (
                insert into activities.receipt (id, received_at)
                select receipt, :now from entry where receipt is not null order by receipt
                on conflict do nothing returning id),
            sender as (
                select :accountId::uuid as account_id, :visitorId::uuid as visitor_id, :sessionId::uuid as session_id
                where not exists (
                    select from activities.withheld w
                    where w.account_id = :accountId::uuid and (w.erased or :reported)))
            insert into activities.activity (id, occurred_at, type, subject_id, properties, account_id, visitor_id,
                session_id, country, device, bot, received_at)
            select e.id, e."occurredAt", e.type, e."subjectId", e.properties, s.account_id, s.visitor_id, s.session_id,
                :country, :device, :bot, :now
            from entry e left join sender s on true
            where e.receipt is null or e.receipt in (select id from fresh)""";

    private final Sql sql;
    private final JsonCodec json;

    JdbcTrackedActivityRepository(Sql sql, JsonCodec json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public int add(Origin origin, List<NewTrackedActivity> activities, Instant now) {
        return add(origin, activities, true, now);
    }

    @Override
    public void note(UUID accountId, NewTrackedActivity activity, Instant now) {
        int _ = add(Origin.of(accountId), List.of(activity), false, now);
    }

    private int add(Origin origin, List<NewTrackedActivity> activities, boolean reported, Instant now) {
        return sql.query(ADD)
                .with(
                        "entries",
                        json.write(activities.stream().map(ActivityEntry::of).toList()))
                .with("accountId", origin.accountId())
                .with("visitorId", origin.visitorId())
                .with("sessionId", origin.sessionId())
                .with("country", origin.country())
                .with("device", origin.device())
                .with("bot", origin.bot())
                .with("reported", reported)
                .with("now", now)
                .update();
    }

    @Override
    public void join(UUID visitorId, UUID accountId, Instant now) {
        sql.query("""
                insert into activities.visitor (visitor_id, account_id, joined_at) values (:visitorId, :accountId, :now)
                on conflict do nothing""")
                .with("visitorId", visitorId)
                .with("accountId", accountId)
                .with("now", now)
                .update();
        sql.query("""
                update activities.activity set account_id = :accountId, recorded_in = default
                where visitor_id = :visitorId and account_id is null and exists (
                    select from activities.visitor v where v.visitor_id = :visitorId and v.account_id = :accountId)""").with("visitorId", visitorId).with("accountId", accountId).update();
    }

    @Override
    public Page<TrackedActivity> list(UUID accountId, TimelineFilter filter, PageRequest page) {
        return sql.query("""
                select id, occurred_at, type, subject_id, properties, account_id, visitor_id, session_id, country, device,
                    bot
                from activities.activity where account_id = :accountId""")
                .with("accountId", accountId)
                .when(filter.type(), "and type = :type", "type")
                .when(first(filter.from()), "and id >= :first", "first")
                .when(first(filter.to()), "and id < :beyond", "beyond")
                .page("timeline/" + accountId + filter, page, KEYS, this::read);
    }

    @Override
    public void erase(UUID accountId, Instant now) {
        sql.query("""
                insert into activities.withheld (account_id, erased, since) values (:accountId, true, :now)
                on conflict (account_id) do update set erased = true, since = excluded.since""").with("accountId", accountId).with("now", now).update();
        sql.query("delete from activities.visitor where account_id = :accountId")
                .with("accountId", accountId)
                .update();
        sql.query("""
                update activities.activity set account_id = null, visitor_id = null, session_id = null, properties = '{}',
                    recorded_in = default
                where account_id = :accountId""").with("accountId", accountId).update();
    }

    @Override
    public boolean isRecognised(UUID accountId) {
        return !sql.query("select from activities.withheld where account_id = :accountId")
                .with("accountId", accountId)
                .exists();
    }

    @Override
    public void recognise(UUID accountId, boolean recognised, Instant now) {
        if (recognised) {
            sql.query("delete from activities.withheld where account_id = :accountId and not erased")
                    .with("accountId", accountId)
                    .update();
        } else {
            sql.query("""
                    insert into activities.withheld (account_id, erased, since) values (:accountId, false, :now)
                    on conflict do nothing""").with("accountId", accountId).with("now", now).update();
        }
    }

    private static @Nullable UUID first(@Nullable Instant time) {
        return time == null ? null : Ids.first(time);
    }

    @SuppressWarnings("unchecked")
    private TrackedActivity read(Row row) throws SQLException {
        Map<String, Object> properties = json.read(row.json("properties"), Map.class);
        Origin origin = new Origin(
                row.uuidOrNull("account_id"),
                row.uuidOrNull("visitor_id"),
                row.uuidOrNull("session_id"),
                row.textOrNull("country"),
                row.textOrNull("device"),
                row.bool("bot"));
        return new TrackedActivity(
                row.uuid("id"),
                row.instant("occurred_at"),
                row.text("type"),
                row.uuidOrNull("subject_id"),
                properties,
                origin);
    }
}
