package dev.medley.platform.metrics.store;

import dev.medley.kernel.Ids;
import dev.medley.platform.metrics.MetricPoint;
import dev.medley.platform.metrics.MetricRepository;
import dev.medley.platform.metrics.MetricWindow;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

@Singleton
class JdbcMetricRepository implements MetricRepository {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static final String SAMPLE = """
            insert into platform.metric (name, minute, value)
            select s.name, :minute, s.value
            from (select count(*) as sent, count(*) filter (where status >= 500) as failed,
                    coalesce(percentile_cont(0.95) within group (order by duration_us), 0) / 1000 as slow
                from security.pub_request_outcome where id >= :first and id < :last) r,
                (select count(*) filter (where status = 'queued') as queued,
                    count(*) filter (where status = 'running') as running
                from jobs.job where status in ('queued', 'running')) j,
                platform.pub_database() d,
                lateral (values ('requests.count', r.sent::double precision), ('requests.failed', r.failed),
                    ('requests.p95Ms', r.slow), ('jobs.queued', j.queued), ('jobs.running', j.running),
                    ('database.connections', d.connections), ('database.waiting', d.waiting),
                    ('database.sizeBytes', d.size_bytes),
                    ('database.faults', (select count(*) from platform.pub_integrity()))) s (name, value)
            union all
            select l.name, :minute, l.value from unnest(:names::text[], :values::double precision[]) l (name, value)
            on conflict do nothing""";

    private final Sql sql;

    JdbcMetricRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void sample(Instant minute, Map<String, Double> levels) {
        List<String> names = levels.keySet().stream().sorted().toList();
        sql.query(SAMPLE)
                .with("minute", minute)
                .with("first", Ids.first(minute.minus(MINUTE)))
                .with("last", Ids.first(minute))
                .with("names", names.toArray(String[]::new))
                .with(
                        "values",
                        names.stream()
                                .map(name -> String.valueOf(levels.get(name)))
                                .toArray(String[]::new))
                .update();
    }

    @Override
    public List<MetricPoint> series(MetricWindow window) {
        return sql.query("""
                select name, date_bin(make_interval(secs => :step), minute, :from) as at, avg(value) as value,
                    max(value) as highest
                from platform.metric where minute >= :from and minute < :until
                group by name, at order by name, at""")
                .with("step", window.step().toSeconds())
                .with("from", window.from())
                .with("until", window.until())
                .list(row -> new MetricPoint(
                        row.text("name"), row.instant("at"), row.number("value"), row.number("highest")));
    }

    @Override
    public Map<String, Double> latest() {
        Map<String, Double> latest = new HashMap<>();
        List<Double> _ = sql.query(
                        "select name, value from platform.metric where minute = (select max(minute) from platform.metric)")
                .list(row -> latest.put(row.text("name"), row.number("value")));
        return Map.copyOf(latest);
    }

    @Override
    public Map<String, Double> sums(Instant since) {
        Map<String, Double> sums = new HashMap<>();
        List<Double> _ =
                sql.query("""
                select name, sum(value) as value from platform.metric
                where name in ('requests.count', 'requests.failed') and minute > :since group by name""").with("since", since).list(row -> sums.put(row.text("name"), row.number("value")));
        return Map.copyOf(sums);
    }

    @Override
    public void deleteBefore(Instant time) {
        sql.query("delete from platform.metric where minute < :time")
                .with("time", time)
                .update();
    }
}
