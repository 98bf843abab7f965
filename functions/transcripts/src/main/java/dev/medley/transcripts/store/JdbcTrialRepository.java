package dev.medley.transcripts.store;

import dev.medley.jobs.JobError;
import dev.medley.jobs.JobStatus;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import dev.medley.transcripts.Trial;
import dev.medley.transcripts.TrialRepository;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcTrialRepository implements TrialRepository {

    private static final String SELECT = """
            select t.id, t.job_id, t.prompt, t.results, t.created_at, j.status, j.error_code, j.error_detail
            from transcripts.trial t join jobs.job j on j.id = t.job_id where\s""";

    private static final SortKeys<Trial> KEYS = SortKeys.newestFirst("t.id", Trial::id);

    private final Sql sql;
    private final JsonCodec json;

    JdbcTrialRepository(Sql sql, JsonCodec json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public void add(Trial trial, UUID ownerId) {
        sql.query("""
                insert into transcripts.trial (id, owner_id, job_id, prompt, created_at)
                values (:id, :ownerId, :jobId, :prompt, :createdAt)""")
                .with("id", trial.id())
                .with("ownerId", ownerId)
                .with("jobId", trial.jobId())
                .with("prompt", trial.prompt())
                .with("createdAt", trial.createdAt())
                .update();
    }

    @Override
    public Optional<Trial> find(UUID id) {
        return sql.query(SELECT + "t.id = :id").with("id", id).first(this::read);
    }

    @Override
    public Page<Trial> list(@Nullable Integer prompt, PageRequest page) {
        return sql.query(SELECT + "true")
                .when(prompt, "and t.prompt = :prompt", "prompt")
                .page("prompt-trials/" + prompt, page, KEYS, this::read);
    }

    @Override
    public void keep(UUID id, List<Trial.Result> results) {
        sql.query("update transcripts.trial set results = :results where id = :id")
                .with("results", json.write(results))
                .with("id", id)
                .update();
    }

    private Trial read(Row row) throws SQLException {
        Trial.Result @Nullable [] results = json.readOrNull(row.jsonOrNull("results"), Trial.Result[].class);
        return new Trial(
                row.uuid("id"),
                row.uuid("job_id"),
                row.integerOrNull("prompt"),
                row.constant("status", JobStatus.class),
                JobError.readOrNull(row),
                results == null ? null : List.of(results),
                row.instant("created_at"));
    }
}
