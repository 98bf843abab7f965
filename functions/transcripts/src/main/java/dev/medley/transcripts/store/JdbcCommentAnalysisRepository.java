package dev.medley.transcripts.store;

import dev.medley.jobs.JobError;
import dev.medley.jobs.JobStatus;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.models.CommentAnalysis;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import dev.medley.transcripts.CommentAnalysisRepository;
import dev.medley.transcripts.CommentRequest;
import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Singleton
@SerdeImport(CommentAnalysis.class)
@SerdeImport(CommentAnalysis.Spam.class)
@SerdeImport(CommentAnalysis.ToneShares.class)
@SerdeImport(CommentAnalysis.Theme.class)
@SerdeImport(CommentAnalysis.AskedQuestion.class)
class JdbcCommentAnalysisRepository implements CommentAnalysisRepository {

    private static final String SELECT = """
            select c.id, c.owner_id, c.job_id, c.title, c.language, jsonb_array_length(c.comments) as count, c.result,
                c.created_at, j.status, j.error_code, j.error_detail
            from transcripts.comment_analysis c join jobs.job j on j.id = c.job_id where\s""";

    private static final SortKeys<CommentRequest> KEYS = SortKeys.newestFirst("c.id", CommentRequest::id);

    private final Sql sql;
    private final JsonCodec json;

    JdbcCommentAnalysisRepository(Sql sql, JsonCodec json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public void add(CommentRequest request, List<String> comments) {
        sql.query("""
                insert into transcripts.comment_analysis (id, owner_id, job_id, title, language, comments, created_at)
                values (:id, :ownerId, :jobId, :title, :language, :comments, :createdAt)""")
                .with("id", request.id())
                .with("ownerId", request.ownerId())
                .with("jobId", request.jobId())
                .with("title", request.title())
                .with("language", request.language())
                .with("comments", json.write(comments))
                .with("createdAt", request.createdAt())
                .update();
    }

    @Override
    public Optional<CommentRequest> find(UUID id, UUID ownerId) {
        return sql.query(SELECT + "c.id = :id and c.owner_id = :ownerId")
                .with("id", id)
                .with("ownerId", ownerId)
                .first(this::read);
    }

    @Override
    public List<String> comments(UUID id) {
        return sql.query("select comments from transcripts.comment_analysis where id = :id")
                .with("id", id)
                .first(row -> List.of(json.read(row.json("comments"), String[].class)))
                .orElse(List.of());
    }

    @Override
    public Page<CommentRequest> list(UUID ownerId, PageRequest page) {
        return sql.query(SELECT + "c.owner_id = :ownerId")
                .with("ownerId", ownerId)
                .page("comment-analyses/" + ownerId, page, KEYS, this::read);
    }

    @Override
    public void keep(UUID id, CommentAnalysis result) {
        sql.query("update transcripts.comment_analysis set result = :result where id = :id")
                .with("result", json.write(result))
                .with("id", id)
                .update();
    }

    @Override
    public boolean remove(UUID id, UUID ownerId) {
        return sql.query("delete from transcripts.comment_analysis where id = :id and owner_id = :ownerId")
                        .with("id", id)
                        .with("ownerId", ownerId)
                        .update()
                == 1;
    }

    private CommentRequest read(Row row) throws SQLException {
        return new CommentRequest(
                row.uuid("id"),
                row.uuid("owner_id"),
                row.uuid("job_id"),
                row.textOrNull("title"),
                row.text("language"),
                row.integer("count"),
                new CommentRequest.Standing(row.constant("status", JobStatus.class), JobError.readOrNull(row)),
                json.readOrNull(row.jsonOrNull("result"), CommentAnalysis.class),
                row.instant("created_at"));
    }
}
