package dev.medley.predictions.corrections.store;

import dev.medley.models.Emotion;
import dev.medley.models.Model;
import dev.medley.predictions.corrections.EmotionCorrection;
import dev.medley.predictions.corrections.EmotionCorrectionRepository;
import dev.medley.predictions.corrections.LabelledOutcome;
import dev.medley.predictions.corrections.MeasuredPeriod;
import dev.medley.predictions.corrections.ModelActivity;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcEmotionCorrectionRepository implements EmotionCorrectionRepository {

    private static final String COLUMNS = "prediction_id, account_id, emotion, annotator, note, created_at, updated_at";

    private static final String MODEL = """
            verdict #>> '{model,provider}' as provider, verdict #>> '{model,name}' as model,
            verdict #>> '{model,version}' as model_version""";

    /** Those in which the model alone decides, and no wish of who asked. */
    private static final String OF_MODEL = """
            options ->> 'threshold' is null and jsonb_array_length(coalesce(options -> 'labels', '[]')) = 0
            and options ->> 'baseline' is null and coalesce(options ->> 'channels', 'mixed') = 'mixed'""";

    private final Sql sql;

    JdbcEmotionCorrectionRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Boolean> isMade(UUID predictionId, @Nullable UUID ownerId) {
        return sql.query("select verdict is not null as made from predictions.prediction where id = :id")
                .with("id", predictionId)
                .when(ownerId, "and owner_id = :ownerId", "ownerId")
                .first(row -> row.bool("made"));
    }

    @Override
    public EmotionCorrection save(EmotionCorrection correction) {
        Emotion emotion = correction.emotion();
        return sql.query("""
                insert into predictions.correction as c
                    (prediction_id, account_id, emotion, annotator, note, created_at, updated_at)
                values (:predictionId, :accountId, :emotion, :annotator, :note, :createdAt, :updatedAt)
                on conflict on constraint correction_pk do update set emotion = excluded.emotion,
                    annotator = excluded.annotator, note = excluded.note, updated_at = excluded.updated_at
                returning\s""" + COLUMNS)
                .with("predictionId", correction.predictionId())
                .with("accountId", correction.accountId())
                .with("emotion", emotion == null ? null : emotion.label())
                .with("annotator", correction.annotator())
                .with("note", correction.note())
                .with("createdAt", correction.createdAt())
                .with("updatedAt", correction.updatedAt())
                .first(JdbcEmotionCorrectionRepository::read)
                .orElseThrow();
    }

    @Override
    public Optional<EmotionCorrection> find(UUID predictionId, UUID accountId) {
        return sql.query("select " + COLUMNS + " from predictions.correction where prediction_id = :predictionId "
                        + "and account_id = :accountId")
                .with("predictionId", predictionId)
                .with("accountId", accountId)
                .first(JdbcEmotionCorrectionRepository::read);
    }

    @Override
    public List<EmotionCorrection> all(List<UUID> predictionIds, UUID accountId) {
        return sql.query("select " + COLUMNS + " from predictions.correction where prediction_id = any(:ids) "
                        + "and account_id = :accountId")
                .with("ids", predictionIds.toArray(UUID[]::new))
                .with("accountId", accountId)
                .list(JdbcEmotionCorrectionRepository::read);
    }

    @Override
    public boolean remove(UUID predictionId, UUID accountId) {
        return sql.query(
                                "delete from predictions.correction where prediction_id = :predictionId and account_id = :accountId")
                        .with("predictionId", predictionId)
                        .with("accountId", accountId)
                        .update()
                == 1;
    }

    @Override
    public List<ModelActivity> activity(MeasuredPeriod period) {
        return sql.query("with made as (select verdict, latency_ms, " + MODEL + """
                 from predictions.prediction
                where created_at >= :from and created_at < :to and verdict is not null and\s""" + OF_MODEL + """
                )
                select provider, model, model_version, count(*) as predictions,
                    count(*) filter (where (verdict ->> 'abstained')::boolean) as abstained,
                    avg(latency_ms)::double precision as latency,
                    percentile_cont(0.95) within group (order by latency_ms) as latency_95
                from made group by provider, model, model_version order by count(*) desc, provider, model, model_version
                limit 100""")
                .with("from", period.from())
                .with("to", period.to())
                .list(row -> new ModelActivity(
                        model(row),
                        row.bigint("predictions"),
                        row.bigint("abstained"),
                        row.numberOrNull("latency"),
                        row.numberOrNull("latency_95")));
    }

    @Override
    public List<LabelledOutcome> outcomes(MeasuredPeriod period) {
        return sql.query("with labelled as (select distinct on (p.id) c.emotion as truth, p.verdict, " + MODEL + """
                 from predictions.prediction p join predictions.correction c on c.prediction_id = p.id
                where p.created_at >= :from and p.created_at < :to and p.verdict is not null and\s"""
                        + OF_MODEL + """
                 order by p.id, c.annotator desc, c.updated_at desc),
                judged as (select provider, model, model_version, truth, verdict ->> 'dominant' as predicted,
                    coalesce((verdict -> 'probabilities' ->> (verdict ->> 'dominant'))::double precision, 0) as confidence
                    from labelled)
                select provider, model, model_version, truth, predicted,
                    least(9, floor(confidence * 10))::integer as bin, count(*) as predictions, sum(confidence) as confidence
                from judged group by 1, 2, 3, 4, 5, 6""")
                .with("from", period.from())
                .with("to", period.to())
                .list(row -> new LabelledOutcome(
                        model(row),
                        row.textOrNull("truth"),
                        row.textOrNull("predicted"),
                        row.integer("bin"),
                        row.bigint("predictions"),
                        row.number("confidence")));
    }

    @Override
    public void erase(UUID accountId) {
        sql.query("delete from predictions.correction where account_id = :accountId")
                .with("accountId", accountId)
                .update();
    }

    private static Model model(Row row) throws SQLException {
        return new Model(row.text("provider"), row.text("model"), row.text("model_version"));
    }

    private static EmotionCorrection read(Row row) throws SQLException {
        String emotion = row.textOrNull("emotion");
        return new EmotionCorrection(
                row.uuid("prediction_id"),
                row.uuid("account_id"),
                emotion == null ? null : row.constant("emotion", Emotion.class),
                row.bool("annotator"),
                row.textOrNull("note"),
                row.instant("created_at"),
                row.instant("updated_at"));
    }
}
