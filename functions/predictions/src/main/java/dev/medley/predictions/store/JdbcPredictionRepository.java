package dev.medley.predictions.store;

import dev.medley.kernel.Page;
import dev.medley.models.Model;
import dev.medley.predictions.MadePrediction;
import dev.medley.predictions.Prediction;
import dev.medley.predictions.PredictionOptions;
import dev.medley.predictions.PredictionRepository;
import dev.medley.predictions.PredictionResult;
import dev.medley.predictions.PredictionWindow;
import dev.medley.predictions.TimelineSegment;
import dev.medley.predictions.Verdict;
import dev.medley.recordings.TaskFilter;
import dev.medley.recordings.TaskResults;
import dev.medley.storage.Json;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
@SerdeImport(Model.class)
class JdbcPredictionRepository implements PredictionRepository {

    private final TaskResults taskResults;
    private final Sql sql;
    private final JsonCodec json;

    JdbcPredictionRepository(TaskResults taskResults, Sql sql, JsonCodec json) {
        this.taskResults = taskResults;
        this.sql = sql;
        this.json = json;
    }

    @Override
    public Optional<Prediction> find(UUID id, UUID ownerId) {
        return taskResults.find(
                id,
                ownerId,
                "t.verdict, t.options, t.timeline, t.windows",
                (progress, row) -> new Prediction(
                        progress,
                        verdict(row),
                        options(row),
                        timeline(row.jsonOrNull("timeline")),
                        windows(row.jsonOrNull("windows"))));
    }

    @Override
    public Page<Prediction> list(UUID ownerId, TaskFilter taskFilter) {
        return taskResults.list(
                ownerId,
                taskFilter,
                "t.verdict, t.options",
                (progress, row) -> new Prediction(progress, verdict(row), options(row), List.of(), List.of()),
                Prediction::progress);
    }

    @Override
    public List<MadePrediction> made(List<UUID> ids, UUID ownerId) {
        return sql.query("""
                select id, recording_id, created_at, verdict, timeline from predictions.prediction
                where id = any(:ids) and owner_id = :ownerId and verdict is not null order by id""")
                .with("ids", ids.toArray(UUID[]::new))
                .with("ownerId", ownerId)
                .list(row -> new MadePrediction(
                        row.uuid("id"),
                        row.uuid("recording_id"),
                        row.instant("created_at"),
                        json.read(row.json("verdict"), Verdict.class),
                        timeline(row.jsonOrNull("timeline"))));
    }

    @Override
    public int count(List<UUID> ids, UUID ownerId) {
        return sql.query("""
                select count(*)::integer as count from predictions.prediction
                where id = any(:ids) and owner_id = :ownerId""")
                .with("ids", ids.toArray(UUID[]::new))
                .with("ownerId", ownerId)
                .first(row -> row.integer("count"))
                .orElseThrow();
    }

    @Override
    public boolean isConsented(UUID id) {
        return !sql.query("""
                        select from predictions.prediction p
                        join predictions.consent c on c.id = (p.options ->> 'consentId')::uuid
                        where p.id = :id and c.withdrawn_at is not null""").with("id", id).exists();
    }

    @Override
    public PredictionOptions options(UUID id) {
        return sql.query("select options from predictions.prediction where id = :id")
                .with("id", id)
                .first(this::options)
                .orElse(PredictionOptions.NONE);
    }

    @Override
    public void keep(UUID id, PredictionResult result) {
        sql.query("""
                update predictions.prediction
                set verdict = :verdict, timeline = :timeline, windows = :windows, latency_ms = :latencyMs
                where id = :id""")
                .with("verdict", json.write(result.verdict()))
                .with("timeline", json.write(result.timeline()))
                .with("windows", json.write(result.windows()))
                .with("latencyMs", result.latencyMs())
                .with("id", id)
                .update();
    }

    private PredictionOptions options(Row row) throws SQLException {
        return json.read(row.json("options"), PredictionOptions.class);
    }

    private List<PredictionWindow> windows(@Nullable Json windows) {
        return windows == null ? List.of() : List.of(json.read(windows, PredictionWindow[].class));
    }

    private @Nullable Verdict verdict(Row row) throws SQLException {
        return json.readOrNull(row.jsonOrNull("verdict"), Verdict.class);
    }

    private List<TimelineSegment> timeline(@Nullable Json moments) {
        return moments == null ? List.of() : List.of(json.read(moments, TimelineSegment[].class));
    }
}
