package dev.medley.content.engagement.store;

import dev.medley.content.engagement.EngagementRepository;
import dev.medley.storage.Query;
import dev.medley.storage.Sql;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

@Singleton
class JdbcEngagementRepository implements EngagementRepository {

    /** So many transactions write what is quickly read. */
    private static final long TRANSACTIONS = 2_000;

    /** What one report of time counts at most: a page that was left open is not read for a day. */
    private static final int LONGEST_MS = 3_600_000;

    /** What authors do with their own items is not counted. */
    private static final String COUNTED = """
            from activities.pub_activity a
            where a.type in ('content-view', 'content-time', 'content-completion', 'content-share')
                and a.occurred_at >= :day::date::timestamp at time zone 'UTC'
                and a.occurred_at < (:day::date + 1)::timestamp at time zone 'UTC'
                and a.subject_id = any(:items) and not a.bot
                and not exists (select from content.participant p
                    where p.item_id = a.subject_id and p.account_id = a.account_id and p.role = 'author')
            """;

    private final Sql sql;

    protected JdbcEngagementRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    @Transactional
    public boolean mark(Instant now) {
        sql.lock("content.engagement_reading");
        long from = sql.query("""
                select coalesce((select read_to from content.engagement_reading),
                    (select min(recorded_in) from activities.pub_activity), 0) as read_to""").first(row -> row.bigint("read_to")).orElseThrow();
        long end = sql.query("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as oldest_running")
                .first(row -> row.bigint("oldest_running"))
                .orElseThrow();
        long to = from == 0 ? end : Math.min(from + TRANSACTIONS, end);
        sql.query("""
                insert into content.engagement_dirty (day, item_id)
                select distinct (a.occurred_at at time zone 'UTC')::date, a.subject_id
                from activities.pub_activity a join content.item i on i.id = a.subject_id
                where a.recorded_in >= :from and a.recorded_in < :to and a.type like 'content-%'
                on conflict do nothing""").with("from", from).with("to", to).update();
        sql.query("""
                insert into content.engagement_reading (id, read_to, read_at) values (1, :to, :now)
                on conflict (id) do update set read_to = excluded.read_to, read_at = excluded.read_at""").with("to", to).with("now", now).update();
        return to < end;
    }

    @Override
    public List<LocalDate> dirty(int most) {
        return sql.query("select distinct day::text as day from content.engagement_dirty order by day desc limit :most")
                .with("most", most)
                .list(row -> LocalDate.parse(row.text("day")));
    }

    @Override
    @Transactional
    public int replace(LocalDate day, int most) {
        sql.lock("content.engagement_day");
        UUID[] items = sql.query("""
                delete from content.engagement_dirty d using (
                    select item_id from content.engagement_dirty where day = :day::date limit :most) few
                where d.day = :day::date and d.item_id = few.item_id returning d.item_id""")
                .with("day", day.toString())
                .with("most", most)
                .list(row -> row.uuid("item_id"))
                .toArray(UUID[]::new);
        if (items.length > 0) {
            sumUp(day, items);
            rememberAccounts(day, items);
        }
        return items.length;
    }

    private void sumUp(LocalDate day, UUID[] items) {
        of(day, items, "delete from content.engagement_day where day = :day::date and item_id = any(:items)")
                .update();
        of(day, items, """
                insert into content.engagement_day (item_id, day, version, channel, views, viewers, time_ms, completions,
                    shares)
                select c.item_id, :day::date, coalesce(v.number, 0), c.channel, sum(c.views), sum(c.viewers),
                    sum(c.time_ms), sum(c.completions), sum(c.shares)
                from (
                    select a.subject_id as item_id, (a.properties ->> 'contentVersion')::numeric as version,
                        coalesce(a.properties ->> 'channel', 'unknown') as channel,
                        count(*) filter (where a.type = 'content-view') as views,
                        count(distinct coalesce(a.person_id, a.session_id, a.id))
                            filter (where a.type = 'content-view') as viewers,
                        coalesce(sum(least((a.properties ->> 'durationMs')::numeric, :longest))
                            filter (where a.type = 'content-time'), 0)::bigint as time_ms,
                        count(*) filter (where a.type = 'content-completion') as completions,
                        count(*) filter (where a.type = 'content-share') as shares
                """ + COUNTED + """
                    group by 1, 2, 3) c
                left join content.version v on v.item_id = c.item_id and v.number = c.version
                group by c.item_id, coalesce(v.number, 0), c.channel""").with("longest", LONGEST_MS).update();
    }

    private void rememberAccounts(LocalDate day, UUID[] items) {
        of(day, items, "delete from content.interaction where day = :day::date and item_id = any(:items)")
                .update();
        of(day, items, """
                insert into content.interaction (item_id, day, account_id, views, completions, shares, last_at)
                select a.subject_id, :day::date, a.account_id, count(*) filter (where a.type = 'content-view'),
                    count(*) filter (where a.type = 'content-completion'),
                    count(*) filter (where a.type = 'content-share'), max(a.occurred_at)
                """ + COUNTED + """
                    and a.account_id is not null
                    and not exists (select from content.erased e where e.account_id = a.account_id)
                group by a.subject_id, a.account_id""").update();
    }

    private Query of(LocalDate day, UUID[] items, String text) {
        return sql.query(text).with("day", day.toString()).with("items", items);
    }

    @Override
    public int forgetInteractions(LocalDate before, int most) {
        return sql.query("""
                delete from content.interaction where (item_id, day, account_id) in (
                    select item_id, day, account_id from content.interaction
                    where last_at < :before::date order by last_at limit :most)""")
                .with("before", before.toString())
                .with("most", most)
                .update();
    }
}
