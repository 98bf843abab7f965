package dev.medley.audio.optimization.store;

import dev.medley.audio.optimization.Optimization;
import dev.medley.audio.optimization.OptimizationOutcome;
import dev.medley.audio.optimization.OptimizationRepository;
import dev.medley.jobs.JobStatus;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcOptimizationRepository implements OptimizationRepository {

    private static final String SELECT = """
            select o.id, o.owner_id, o.recording_id, o.job_id, o.remove_original, o.outcome, o.created_at, j.status
            from audio.optimization o join jobs.job j on j.id = o.job_id where\s""";

    private final Sql sql;

    JdbcOptimizationRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(Optimization optimization) {
        sql.query("""
                insert into audio.optimization (id, owner_id, recording_id, job_id, remove_original, created_at)
                values (:id, :ownerId, :recordingId, :jobId, :removeOriginal, :createdAt)""")
                .with("id", optimization.id())
                .with("ownerId", optimization.ownerId())
                .with("recordingId", optimization.recordingId())
                .with("jobId", optimization.jobId())
                .with("removeOriginal", optimization.removeOriginal())
                .with("createdAt", optimization.createdAt())
                .update();
    }

    @Override
    public Optional<Optimization> find(UUID id) {
        return sql.query(SELECT + "o.id = :id").with("id", id).first(JdbcOptimizationRepository::read);
    }

    @Override
    public Optional<Optimization> last(UUID recordingId, UUID ownerId) {
        return sql.query(SELECT + "o.recording_id = :recordingId and o.owner_id = :ownerId order by o.id desc limit 1")
                .with("recordingId", recordingId)
                .with("ownerId", ownerId)
                .first(JdbcOptimizationRepository::read);
    }

    @Override
    public void end(UUID id, OptimizationOutcome outcome) {
        sql.query("update audio.optimization set outcome = :outcome where id = :id")
                .with("outcome", outcome.label())
                .with("id", id)
                .update();
    }

    @Override
    public void erase(UUID ownerId) {
        sql.query("delete from audio.optimization where owner_id = :ownerId")
                .with("ownerId", ownerId)
                .update();
    }

    private static Optimization read(Row row) throws SQLException {
        String outcome = row.textOrNull("outcome");
        return new Optimization(
                row.uuid("id"),
                row.uuid("owner_id"),
                row.uuid("recording_id"),
                row.uuid("job_id"),
                row.bool("remove_original"),
                row.constant("status", JobStatus.class),
                outcome == null ? null : OptimizationOutcome.of(outcome),
                row.instant("created_at"));
    }
}
