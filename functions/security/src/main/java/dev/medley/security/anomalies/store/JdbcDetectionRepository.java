package dev.medley.security.anomalies.store;

import dev.medley.kernel.Ids;
import dev.medley.security.anomalies.DetectionProgress;
import dev.medley.security.anomalies.DetectionRepository;
import dev.medley.security.anomalies.DetectionStatus;
import dev.medley.security.anomalies.Habit;
import dev.medley.security.anomalies.Suspicion.Scorer;
import dev.medley.security.anomalies.TrafficCounts;
import dev.medley.security.anomalies.TrafficSource;
import dev.medley.security.anomalies.TrafficWindow;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@Singleton
class JdbcDetectionRepository implements DetectionRepository {

    private final Sql sql;
    private final JsonCodec json;

    JdbcDetectionRepository(Sql sql, JsonCodec json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public DetectionProgress progress() {
        return sql.query("select read_to, scorer, scorer_version, fault, revision from security.detection")
                .first(JdbcDetectionRepository::progress)
                .orElseThrow();
    }

    @Override
    public DetectionStatus status() {
        return sql.query("""
                select d.read_to, d.scorer, d.scorer_version, d.fault, d.revision, f.points, f.saved_at,
                    f.fault as forest_fault, f.fault_at
                from security.detection d cross join security.forest f""")
                .first(row -> new DetectionStatus(
                        progress(row),
                        row.bigint("points"),
                        row.instantOrNull("saved_at"),
                        row.textOrNull("forest_fault"),
                        row.instantOrNull("fault_at")))
                .orElseThrow();
    }

    @Override
    public boolean advance(DetectionProgress from, DetectionProgress to) {
        return sql.query("""
                        update security.detection set read_to = :readTo, scorer = :scorer,
                            scorer_version = :scorerVersion, fault = :fault, revision = revision + 1
                        where revision = :revision""")
                        .with("readTo", to.readTo())
                        .with("scorer", to.scorer().name())
                        .with("scorerVersion", to.scorer().version())
                        .with("fault", to.fault())
                        .with("revision", from.revision())
                        .update()
                == 1;
    }

    @Override
    public List<TrafficWindow> traffic(Instant from, Instant to) {
        return sql.query("""
                select account_id, mode() within group (order by network) as network,
                    mode() within group (order by operation) as operation,
                    mode() within group (order by country) as country,
                    (array_agg(distinct country) filter (where country is not null))[1:20] as countries,
                    (array_agg(distinct fingerprint))[1:20] as clients,
                    count(*) as requests,
                    count(*) filter (where status between 400 and 499) as refused,
                    count(*) filter (where status >= 500) as failed,
                    count(*) filter (where status = 429) as throttled,
                    count(*) filter (where problem = 'credentials-wrong') as wrong_credentials,
                    count(distinct operation) as operations,
                    count(distinct path) as paths,
                    count(distinct path) filter (where status = 404 and operation is null) as unknown_paths,
                    sum(request_bytes)::bigint as request_bytes, sum(response_bytes)::bigint as response_bytes,
                    avg(duration_us)::bigint as average_us
                from security.request
                where id >= :first and id < :beyond and network <> 'erased'
                group by account_id, case when account_id is null then network end
                having count(*) >= 10 order by requests desc limit 2000""")
                .with("first", Ids.first(from))
                .with("beyond", Ids.first(to))
                .list(row -> window(row, from, to));
    }

    @Override
    public Map<String, Habit> habits(Collection<String> keys) {
        Map<String, Habit> habits = new HashMap<>();
        sql.query("select source, document from security.habit where source = any(:keys)")
                .with("keys", keys.toArray(String[]::new))
                .list(row -> Map.entry(row.text("source"), json.read(row.json("document"), Habit.class)))
                .forEach(entry -> habits.put(entry.getKey(), entry.getValue()));
        habits.values().removeIf(habit -> !habit.isReadable());
        return habits;
    }

    @Override
    public void keep(Map<String, Habit> habits, Instant now) {
        int _ = sql.query("""
                insert into security.habit (source, document, seen_at) values (:source, :document, :now)
                on conflict (source) do update set document = excluded.document, seen_at = excluded.seen_at""")
                .with("now", now)
                .batch(
                        habits.entrySet(),
                        (habit, row) ->
                                row.with("source", habit.getKey()).with("document", json.write(habit.getValue())));
    }

    @Override
    public void forget(Instant before) {
        sql.query("delete from security.habit where seen_at < :before")
                .with("before", before)
                .update();
    }

    @Override
    public void erase(UUID accountId) {
        sql.query("delete from security.habit where source = :source")
                .with("source", accountId.toString())
                .update();
    }

    private static DetectionProgress progress(Row row) throws SQLException {
        return new DetectionProgress(
                row.instantOrNull("read_to"),
                new Scorer(row.text("scorer"), row.text("scorer_version")),
                row.textOrNull("fault"),
                row.bigint("revision"));
    }

    private static TrafficWindow window(Row row, Instant from, Instant to) throws SQLException {
        TrafficSource source = new TrafficSource(
                row.uuidOrNull("account_id"),
                row.text("network"),
                row.textOrNull("operation"),
                row.textOrNull("country"),
                row.texts("countries"),
                row.texts("clients"));
        TrafficCounts counts = new TrafficCounts(
                row.bigint("requests"),
                row.bigint("refused"),
                row.bigint("failed"),
                row.bigint("throttled"),
                row.bigint("wrong_credentials"),
                row.bigint("operations"),
                row.bigint("paths"),
                row.bigint("unknown_paths"),
                row.bigint("request_bytes"),
                row.bigint("response_bytes"),
                row.bigint("average_us"));
        return new TrafficWindow(source, from, to, counts);
    }
}
