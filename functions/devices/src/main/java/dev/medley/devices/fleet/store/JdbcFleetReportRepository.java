package dev.medley.devices.fleet.store;

import dev.medley.devices.fleet.FleetReportRepository;
import dev.medley.storage.Query;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

@Singleton
class JdbcFleetReportRepository implements FleetReportRepository {

    private static final String IN_GROUP = """
            and d.id in (select m.device_id from devices.group_member m
                join devices.device_group g on g.id = m.group_id where g.path @> array[:groupId::uuid])""";

    private final Sql sql;

    JdbcFleetReportRepository(Sql sql) {
        this.sql = sql;
    }

    private static Query selected(Query query, Selection selection) {
        return query.when(selection.scope().viewerId(), selection.scope().condition(), "viewerId")
                .when(selection.groupId(), IN_GROUP, "groupId");
    }

    record Count(String kind, String value, int devices, double health) {}

    @Override
    public Summary summary(Selection selection, Instant now) {
        List<Count> counts = selected(sql.query("""
                with chosen as (
                    select d.status, d.compliance, d.installed_version, d.last_seen_at, d.health
                    from devices.device d where d.status <> 'retired'"""), selection)
                .append("""
                )
                select case when grouping(status) = 0 then 'status' when grouping(compliance) = 0 then 'compliance'
                        when grouping(installed_version) = 0 then 'version' else 'all' end as kind,
                    coalesce(status, compliance, installed_version, '') as value, count(*) as devices,
                    coalesce(avg(health), 0) as health,
                    count(*) filter (where last_seen_at > :now::timestamptz - interval '1 hour') as hour,
                    count(*) filter (where last_seen_at > :now::timestamptz - interval '1 day') as day
                from chosen group by grouping sets ((status), (compliance), (installed_version), ())
                order by devices desc""")
                .with("now", now)
                .list(row -> new Count(
                        row.text("kind").equals("all")
                                ? "all " + row.integer("hour") + " " + row.integer("day")
                                : row.text("kind"),
                        row.text("value"),
                        row.integer("devices"),
                        row.number("health")));
        Count all = counts.stream()
                .filter(count -> count.kind().startsWith("all"))
                .findFirst()
                .orElseThrow();
        String[] seen = all.kind().split(" ", -1);
        return new Summary(
                all.devices(),
                Integer.parseInt(seen[1]),
                Integer.parseInt(seen[2]),
                all.health(),
                by("status", counts),
                by("compliance", counts),
                by("version", counts));
    }

    private static Map<String, Integer> by(String kind, List<Count> counts) {
        Map<String, Integer> by = new TreeMap<>();
        counts.stream()
                .filter(count -> count.kind().equals(kind))
                .limit(100)
                .forEach(count -> by.put(count.value().isEmpty() ? "unknown" : count.value(), count.devices()));
        return by;
    }

    @Override
    public List<Adoption> adoption(Selection selection, LocalDate from, LocalDate to) {
        return selected(sql.query("""
                select day::date as day, p.version, count(*) as devices
                from generate_series(:from::date, :to::date, interval '1 day') as day
                join devices.version_period p on p.since < day + interval '1 day'
                    and (p.until is null or p.until >= day + interval '1 day')
                join devices.device d on d.id = p.device_id and d.status <> 'retired'
                where true""").with("from", from).with("to", to), selection)
                .append("group by day, p.version order by day, devices desc, p.version limit 5000")
                .list(row ->
                        new Adoption(LocalDate.parse(row.text("day")), row.text("version"), row.integer("devices")));
    }

    @Override
    public List<Usage> usage(Selection selection, LocalDate from, LocalDate to) {
        return selected(sql.query("""
                select p.day, count(*) as devices from devices.presence p
                join devices.device d on d.id = p.device_id and d.status <> 'retired'
                where p.day between :from::date and :to::date""").with("from", from).with("to", to), selection)
                .append("group by p.day order by p.day")
                .list(row -> new Usage(LocalDate.parse(row.text("day")), row.integer("devices")));
    }

    @Override
    public List<Performance> performance(Selection selection, String metric, Instant since) {
        return selected(sql.query("""
                select version, count(*) as devices, avg(mean) as mean,
                    percentile_cont(0.5) within group (order by mean) as p50,
                    percentile_cont(0.95) within group (order by mean) as p95,
                    percentile_cont(0.99) within group (order by mean) as p99
                from (
                    select h.device_id, h.version, sum(h.total) / sum(h.samples) as mean from devices.heartbeat_hour h
                    join devices.device d on d.id = h.device_id and d.status <> 'retired'
                    where h.metric = :metric and h.hour >= :since""").with("metric", metric).with("since", since), selection)
                .append(
                        "group by h.device_id, h.version) as each group by version order by devices desc, version limit 100")
                .list(row -> new Performance(
                        row.text("version"),
                        row.integer("devices"),
                        row.number("mean"),
                        row.number("p50"),
                        row.number("p95"),
                        row.number("p99")));
    }

    @Override
    public List<ErrorPattern> errors(Selection selection, Instant since, int most) {
        return selected(sql.query("""
                select g.fingerprint, g.kind, g.title, count(*) as occurrences, count(distinct o.device_id) as devices,
                    array_agg(distinct o.version) as versions
                from devices.error_occurrence o
                join devices.error_group g on g.id = o.group_id
                join devices.device d on d.id = o.device_id and d.status <> 'retired'
                where o.at >= :since""").with("since", since), selection)
                .append("group by g.id order by occurrences desc, g.fingerprint limit :most")
                .with("most", most)
                .list(row -> new ErrorPattern(
                        row.text("fingerprint"),
                        row.text("kind"),
                        row.text("title"),
                        row.integer("occurrences"),
                        row.integer("devices"),
                        row.texts("versions")));
    }

    @Override
    public List<ReportedDevice> devices(Selection selection, int most) {
        return selected(sql.query("""
                select d.controller_id, d.name, d.status, d.installed_version, d.health,
                    array_to_string(d.health_reasons, '; ') as reasons, d.compliance, d.last_seen_at
                from devices.device d where d.status <> 'retired'"""), selection)
                .append("order by d.health, d.id limit :most")
                .with("most", most)
                .list(row -> new ReportedDevice(
                        row.text("controller_id"),
                        row.text("name"),
                        row.text("status"),
                        row.text("installed_version"),
                        row.integer("health"),
                        row.text("reasons"),
                        row.text("compliance"),
                        row.instantOrNull("last_seen_at")));
    }
}
