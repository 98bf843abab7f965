package dev.medley.predictions.store;

import dev.medley.kernel.Page;
import dev.medley.models.EmotionVariant;
import dev.medley.models.Model;
import dev.medley.predictions.AppliedBaseline;
import dev.medley.predictions.MadePrediction;
import dev.medley.predictions.ModelChoice;
import dev.medley.predictions.Prediction;
import dev.medley.predictions.PredictionOptions;
import dev.medley.predictions.PredictionParts;
import dev.medley.predictions.PredictionRepository;
import dev.medley.predictions.PredictionResult;
import dev.medley.predictions.ShadowReading;
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
import java.util.Set;
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
                (progress, row) -> new Prediction(progress, verdict(row), rows.options(row), rows.parts(row)));
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
        return sql.query("select t.id, t.recording_id, t.job_id, t.created_at, j.finished_at, t.verdict, t.options, "
                        + PredictionRows.PARTS + """
                         from predictions.prediction t left join jobs.job j on j.id = t.job_id
                        where t.id = any(:ids) and t.owner_id = :ownerId and t.verdict is not null order by t.id""")
                .with("ids", ids.toArray(UUID[]::new))
                .with("ownerId", ownerId)
                .list(row -> new MadePrediction(
                        row.uuid("id"),
                        row.uuid("recording_id"),
                        row.uuid("job_id"),
                        row.instant("created_at"),
                        row.instantOrNull("finished_at"),
                        json.read(row.json("verdict"), Verdict.class),
                        rows.options(row),
                        rows.parts(row)));
    }

    @Override
    public Set<UUID> madeAmong(List<UUID> ids, UUID ownerId) {
        return Set.copyOf(sql.query("""
                select id from predictions.prediction
                where id = any(:ids) and owner_id = :ownerId and verdict is not null""")
                .with("ids", ids.toArray(UUID[]::new))
                .with("ownerId", ownerId)
                .list(row -> row.uuid("id")));
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
    public ModelChoice choice() {
        return sql.query("select champion, challenger, share from predictions.model_rollout")
                .first(row -> new ModelChoice(
                        row.constant("champion", EmotionVariant.class),
                        row.textOrNull("challenger") == null ? null : row.constant("challenger", EmotionVariant.class),
                        row.number("share")))
                .orElseThrow();
    }

    @Override
    public void keep(UUID id, PredictionResult result, @Nullable ShadowReading shadow) {
        keep(id, result);
        if (shadow != null) {
            sql.query("""
                    insert into predictions.shadow_reading
                        (prediction_id, champion, challenger, verdict, latency_ms, created_at)
                    select id, :champion, :challenger, :verdict, :latencyMs, created_at
                    from predictions.prediction where id = :id
                    on conflict on constraint shadow_reading_pk do update set champion = excluded.champion,
                        challenger = excluded.challenger, verdict = excluded.verdict, latency_ms = excluded.latency_ms""")
                    .with("champion", shadow.champion().label())
                    .with("challenger", shadow.challenger().label())
                    .with("verdict", json.write(shadow.verdict()))
                    .with("latencyMs", shadow.latencyMs())
                    .with("id", id)
                    .update();
        }
    }

    private void keep(UUID id, PredictionResult result) {
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
