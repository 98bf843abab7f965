package dev.medley.analytics.rollups.store;

import dev.medley.storage.Query;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;

/** What devices did in single quarters of an hour, in the caller's transaction. */
@Singleton
class DeviceSums {

    private final Sql sql;

    DeviceSums(Sql sql) {
        this.sql = sql;
    }

    /** Marks what is new since an hour before the last call; hours grow until they are over. */
    void mark() {
        sql.query("""
                insert into analytics.dirty (source, quarter)
                select distinct 'device', date_bin('15 minutes', at, 'epoch'::timestamptz)
                from (
                    select coalesce(
                        (select read_at - interval '2 hours' from analytics.reading where source = 'device'),
                        '-infinity') as since) reading
                cross join lateral (
                    select hour as at from devices.pub_device_hour where hour >= since
                    union all select at from devices.pub_device_install where at >= since
                    union all select at from devices.pub_device_error where at >= since) said
                on conflict do nothing""").update();
    }

    void replace(Instant start, Instant end) {
        sql.query("delete from analytics.device_quarter where quarter = :start")
                .with("start", start)
                .update();
        Query insert = sql.query("""
                insert into analytics.device_quarter (quarter, kind, device_id, type, version, error, times)
                select :start, 'heartbeat', device_id, type, version, null, max(samples) from devices.pub_device_hour
                where hour >= :start and hour < :end group by device_id, type, version
                union all
                select :start, 'install', device_id, type, version, null, count(*) from devices.pub_device_install
                where at >= :start and at < :end group by device_id, type, version
                union all
                select :start, kind, device_id, type, version, left(error, 100), count(*) from devices.pub_device_error
                where at >= :start and at < :end group by kind, device_id, type, version, left(error, 100)""");
        insert.with("start", start).with("end", end).update();
    }
}
