package dev.medley.analytics.rollups.store;

import dev.medley.analytics.rollups.DirtyQuarter;
import dev.medley.analytics.rollups.Freshness;
import dev.medley.analytics.rollups.RollupRepository;
import dev.medley.analytics.rollups.RollupSource;
import dev.medley.storage.ReaderSql;
import dev.medley.storage.Sql;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcRollupRepository implements RollupRepository {

    private static final Duration QUARTER = Duration.ofMinutes(15);

    /** So many transactions write what is quickly read. */
    private static final long TRANSACTIONS = 2_000;

    private static final String COMPLETE_TO = """
            select least(min(read_at), (select min(quarter) from analytics.dirty)) as complete_to
            from analytics.reading having count(*) = 3""";

    private static final String LAST_READING =
            "select coalesce(max(read_at), 'epoch') as read_at from analytics.reading";

    private final Sql sql;
    private final ReaderSql reader;
    private final QuarterSums sums;
    private final DeviceSums devices;

    protected JdbcRollupRepository(Sql sql, ReaderSql reader, QuarterSums sums, DeviceSums devices) {
        this.sql = sql;
        this.reader = reader;
        this.sums = sums;
        this.devices = devices;
    }

    @Override
    @Transactional
    public boolean markActivities(Instant now) {
        sql.lock("analytics.reading");
        long from = sql.query("""
                select coalesce((select read_to from analytics.reading where source = 'activity'),
                    (select min(recorded_in) from activities.pub_activity), 0) as read_to""").first(row -> row.bigint("read_to")).orElseThrow();
        long end = sql.query("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as oldest_running")
                .first(row -> row.bigint("oldest_running"))
                .orElseThrow();
        long to = from == 0 ? end : Math.min(from + TRANSACTIONS, end);
        sql.query("""
                insert into analytics.dirty (source, quarter)
                select distinct 'activity', date_bin('15 minutes', occurred_at, 'epoch'::timestamptz)
                from activities.pub_activity where recorded_in >= :from and recorded_in < :to
                on conflict do nothing""").with("from", from).with("to", to).update();
        read(RollupSource.ACTIVITY, to, now);
        return to < end;
    }

    @Override
    @Transactional
    public void markSales(Instant now) {
        sql.query("""
                insert into analytics.dirty (source, quarter)
                select distinct 'sale', date_bin('15 minutes', at, 'epoch'::timestamptz)
                from (
                    select coalesce(
                        (select read_at - interval '1 hour' from analytics.reading where source = 'sale'),
                        '-infinity') as since) reading
                cross join lateral (
                    select paid_at as at from orders.pub_order where paid_at >= since
                    union all select refunded_at from orders.pub_refund where refunded_at >= since) sold
                on conflict do nothing""").update();
        read(RollupSource.SALE, 0, now);
    }

    @Override
    @Transactional
    public void markDevices(Instant now) {
        devices.mark();
        read(RollupSource.DEVICE, 0, now);
    }

    private void read(RollupSource source, long to, Instant now) {
        sql.query("""
                insert into analytics.reading (source, read_to, read_at) values (:source, :to, :now)
                on conflict (source) do update set read_to = excluded.read_to, read_at = excluded.read_at""").with("source", source).with("to", to).with("now", now).update();
    }

    @Override
    public int mark(Instant from, Instant to) {
        return sql.query("""
                insert into analytics.dirty (source, quarter)
                select source, quarter
                from generate_series(date_bin('15 minutes', :from::timestamptz, 'epoch'::timestamptz),
                    :to::timestamptz, interval '15 minutes') as quarter, unnest(array ['activity', 'sale', 'device']) as source
                where quarter < :to
                    and case source when 'sale' then true
                        when 'activity' then quarter >= (select min(occurred_at) from activities.pub_activity)
                        else quarter >= (select min(hour) from devices.pub_device_hour) end
                on conflict do nothing""").with("from", from).with("to", to).update();
    }

    @Override
    public List<DirtyQuarter> dirty(int most) {
        return sql.query("select source, quarter from analytics.dirty order by quarter desc limit :most")
                .with("most", most)
                .list(row -> new DirtyQuarter(row.constant("source", RollupSource.class), row.instant("quarter")));
    }

    @Override
    @Transactional
    public void replace(DirtyQuarter quarter) {
        sql.lock("analytics.sums");
        Instant start = quarter.start();
        int marks = sql.query("delete from analytics.dirty where source = :source and quarter = :start")
                .with("source", quarter.source())
                .with("start", start)
                .update();
        if (marks == 1) {
            switch (quarter.source()) {
                case ACTIVITY -> sums.replaceActivities(start, start.plus(QUARTER));
                case SALE -> sums.replaceSales(start, start.plus(QUARTER));
                case DEVICE -> devices.replace(start, start.plus(QUARTER));
            }
        }
    }

    @Override
    public Optional<Instant> completeTo() {
        return sql.query(COMPLETE_TO).first(row -> row.instant("complete_to"));
    }

    /** What a replica does not know yet is no older than the time between the last readings that both know of. */
    @Override
    public Freshness freshness() {
        Instant completeTo = reader.query(COMPLETE_TO)
                .first(row -> row.instant("complete_to"))
                .orElse(null);
        if (!reader.isReplica()) {
            return new Freshness(completeTo, null);
        }
        Instant known =
                reader.query(LAST_READING).first(row -> row.instant("read_at")).orElseThrow();
        Instant present =
                sql.query(LAST_READING).first(row -> row.instant("read_at")).orElseThrow();
        return new Freshness(
                completeTo, Math.max(0, Duration.between(known, present).toMillis()));
    }

    @Override
    @Transactional
    public void erase(UUID accountId, Instant now) {
        sql.query("""
                insert into analytics.erased (account_id, erased_at) values (:accountId, :now)
                on conflict do nothing""").with("accountId", accountId).with("now", now).update();
        sums.erase(accountId);
    }
}
