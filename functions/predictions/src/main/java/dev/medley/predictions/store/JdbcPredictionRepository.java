package dev.medley.predictions.store;

import dev.medley.kernel.Page;
import dev.medley.models.Model;
import dev.medley.predictions.AppliedBaseline;
import dev.medley.predictions.MadePrediction;
import dev.medley.predictions.Prediction;
import dev.medley.predictions.PredictionOptions;
import dev.medley.predictions.PredictionParts;
import dev.medley.predictions.PredictionRepository;
import dev.medley.predictions.PredictionResult;
import dev.medley.predictions.RecordingSource;
import dev.medley.predictions.Verdict;
import dev.medley.recordings.TaskFilter;
import dev.medley.recordings.TaskResults;
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
    private final PredictionRows rows;

    JdbcPredictionRepository(TaskResults taskResults, Sql sql, JsonCodec json, PredictionRows rows) {
        this.taskResults = taskResults;
        this.sql = sql;
        this.json = json;
        this.rows = rows;
    }

    @Override
    public Optional<Prediction> find(UUID id, UUID ownerId) {
        return taskResults.find(
                id,
                ownerId,
                "t.verdict, t.options, " + PredictionRows.PARTS,
                (progress, row) ->
                        new Prediction(progress, verdict(row), rows.options(row), rows.parts(row)));
    }

    @Override
    public Page<Prediction> list(UUID ownerId, TaskFilter taskFilter) {
        return taskResults.list(
                ownerId,
                taskFilter,
                "t.verdict, t.options",
                (progress, row) -> new Prediction(progress, verdict(row), rows.options(row), PredictionParts.NONE),
                Prediction::progress);
    }

    @Override
    public List<MadePrediction> made(List<UUID> ids, UUID ownerId) {
        return sql.query("""
                select id, recording_id, created_at, verdict, timeline, utterances, windows, speakers, baseline
                from predictions.prediction
                where id = any(:ids) and owner_id = :ownerId and verdict is not null order by id""")
                .with("ids", ids.toArray(UUID[]::new))
                .with("ownerId", ownerId)
                .list(row -> new MadePrediction(
                        row.uuid("id"),
                        row.uuid("recording_id"),
                        row.instant("created_at"),
                        json.read(row.json("verdict"), Verdict.class),
                        rows.parts(row).timeline()));
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
                .first(rows::options)
                .orElse(PredictionOptions.NONE);
    }

    @Override
    public Optional<RecordingSource> source(UUID recordingId) {
        return sql.query("select channels, source_key from audio.pub_recording_sources where id = :recordingId")
                .with("recordingId", recordingId)
                .first(row -> new RecordingSource(row.integer("channels"), row.text("source_key")));
    }

    @Override
    public void keep(UUID id, PredictionResult result) {
        PredictionParts parts = result.parts();
        AppliedBaseline baseline = parts.baseline();
        sql.query("""
                update predictions.prediction
                set verdict = :verdict, timeline = :timeline, utterances = :utterances, windows = :windows,
                    speakers = :speakers, baseline = :baseline, latency_ms = :latencyMs
                where id = :id""")
                .with("verdict", json.write(result.verdict()))
                .with("timeline", json.write(parts.timeline()))
                .with("utterances", json.write(parts.utterances()))
                .with("windows", json.write(parts.windows()))
                .with("speakers", json.write(parts.speakers()))
                .with("baseline", baseline == null ? null : json.write(baseline))
                .with("latencyMs", result.latencyMs())
                .with("id", id)
                .update();
    }

    private @Nullable Verdict verdict(Row row) throws SQLException {
        return json.readOrNull(row.jsonOrNull("verdict"), Verdict.class);
    }
}
