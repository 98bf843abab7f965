package dev.medley.ml.models.store;

import dev.medley.jobs.JobError;
import dev.medley.jobs.JobStatus;
import dev.medley.ml.models.ModelName;
import dev.medley.ml.models.TrainingRun;
import dev.medley.ml.models.TrainingRun.Outcome;
import dev.medley.ml.models.TrainingRun.Outcomes;
import dev.medley.ml.models.TrainingRunRepository;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcTrainingRunRepository implements TrainingRunRepository {

    private static final String SELECT = """
            select t.id, t.job_id, t.actor_id, t.models, t.outcomes, t.created_at, j.status, j.percent, j.error_code,
                j.error_detail
            from ml.training t join jobs.job j on j.id = t.job_id""";

    private final Sql sql;
    private final JsonCodec json;

    JdbcTrainingRunRepository(Sql sql, JsonCodec json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public void add(TrainingRun training) {
        int _ = sql.query("""
                insert into ml.training (id, job_id, actor_id, models, created_at)
                values (:id, :jobId, :actorId, string_to_array(:models, ','), :createdAt)""")
                .with("id", training.id())
                .with("jobId", training.job().jobId())
                .with("actorId", training.actorId())
                .with(
                        "models",
                        String.join(
                                ",",
                                training.models().stream().map(ModelName::name).toList()))
                .with("createdAt", training.createdAt())
                .update();
    }

    @Override
    public Optional<TrainingRun> find(UUID id) {
        return sql.query(SELECT + " where t.id = :id").with("id", id).first(this::read);
    }

    @Override
    public Optional<TrainingRun> latest() {
        return sql.query(SELECT + " order by t.id desc limit 1").first(this::read);
    }

    @Override
    public void finish(UUID id, List<Outcome> outcomes) {
        int _ = sql.query("update ml.training set outcomes = :outcomes where id = :id")
                .with("outcomes", json.write(new Outcomes(outcomes)))
                .with("id", id)
                .update();
    }

    private TrainingRun read(Row row) throws SQLException {
        Outcomes outcomes = json.readOrNull(row.jsonOrNull("outcomes"), Outcomes.class);
        return new TrainingRun(
                row.uuid("id"),
                row.uuidOrNull("actor_id"),
                row.texts("models").stream()
                        .map(name -> ModelName.valueOf(name.toUpperCase(Locale.ROOT)))
                        .toList(),
                new TrainingRun.JobState(
                        row.uuid("job_id"),
                        row.constant("status", JobStatus.class),
                        row.integer("percent"),
                        JobError.readOrNull(row)),
                outcomes == null ? List.of() : outcomes.outcomes(),
                row.instant("created_at"));
    }
}
