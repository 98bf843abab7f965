package dev.medley.transcripts.store;

import dev.medley.jobs.JobError;
import dev.medley.jobs.JobStatus;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import dev.medley.transcripts.Transcript;
import dev.medley.transcripts.TranscriptExport;
import dev.medley.transcripts.TranscriptExport.StoredFile;
import dev.medley.transcripts.TranscriptExportRepository;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcTranscriptExportRepository implements TranscriptExportRepository {

    private static final String SELECT = """
            select e.id, e.owner_id, e.request, e.job_id, e.file_name, e.content_type, e.items, e.size_bytes,
                e.expires_at, e.created_at, j.status, j.error_code, j.error_detail
            from transcripts.export e join jobs.job j on j.id = e.job_id where\s""";

    private static final SortKeys<TranscriptExport> KEYS = SortKeys.newestFirst("e.id", TranscriptExport::id);

    private final Sql sql;
    private final JsonCodec json;
    private final TranscriptRows rows;

    JdbcTranscriptExportRepository(Sql sql, JsonCodec json, TranscriptRows rows) {
        this.sql = sql;
        this.json = json;
        this.rows = rows;
    }

    @Override
    public void add(TranscriptExport export) {
        sql.query("""
                insert into transcripts.export (id, owner_id, job_id, request, created_at)
                values (:id, :ownerId, :jobId, :request, :createdAt)""")
                .with("id", export.id())
                .with("ownerId", export.ownerId())
                .with("jobId", export.jobId())
                .with("request", json.write(export.selection()))
                .with("createdAt", export.createdAt())
                .update();
    }

    @Override
    public Optional<TranscriptExport> find(UUID id) {
        return sql.query(SELECT + "e.id = :id").with("id", id).first(this::read);
    }

    @Override
    public Page<TranscriptExport> list(UUID ownerId, PageRequest page) {
        return sql.query(SELECT + "e.owner_id = :ownerId")
                .with("ownerId", ownerId)
                .page("transcript-exports/" + ownerId, page, KEYS, this::read);
    }

    @Override
    public void store(UUID id, StoredFile file) {
        sql.query("""
                update transcripts.export set file_name = :name, content_type = :contentType, items = :items,
                    size_bytes = :sizeBytes, expires_at = :expiresAt
                where id = :id""")
                .with("id", id)
                .with("name", file.name())
                .with("contentType", file.contentType())
                .with("items", file.items())
                .with("sizeBytes", file.sizeBytes())
                .with("expiresAt", file.expiresAt())
                .update();
    }

    @Override
    public void forget(Instant before) {
        sql.query("delete from transcripts.export where created_at < :before")
                .with("before", before)
                .update();
    }

    @Override
    public List<UUID> owned(UUID ownerId, List<UUID> ids) {
        return sql.query("select id from transcripts.transcript where owner_id = :ownerId and id = any(:ids)")
                .with("ownerId", ownerId)
                .with("ids", ids.toArray(UUID[]::new))
                .list(row -> row.uuid("id"));
    }

    @Override
    public List<Transcript> after(TranscriptExport export, UUID after, int most) {
        List<UUID> ids = export.selection().ids();
        return sql.query("select " + TranscriptRows.REQUEST + ", " + TranscriptRows.RESULT
                        + ", t.text from transcripts.transcript t join jobs.job j on j.id = t.job_id"
                        + " where t.owner_id = :ownerId and t.id > :after")
                .with("ownerId", export.ownerId())
                .with("after", after)
                .when(ids.isEmpty() ? null : ids.toArray(UUID[]::new), "and t.id = any(:ids)", "ids")
                .when(export.selection().from(), "and t.created_at >= :from", "from")
                .when(export.selection().until(), "and t.created_at < :until", "until")
                .append(" order by t.id limit :most")
                .with("most", most)
                .list(rows::transcript);
    }

    private TranscriptExport read(Row row) throws SQLException {
        String name = row.textOrNull("file_name");
        return new TranscriptExport(
                row.uuid("id"),
                row.uuid("owner_id"),
                json.read(row.json("request"), TranscriptExport.Selection.class),
                row.uuid("job_id"),
                row.constant("status", JobStatus.class),
                JobError.readOrNull(row),
                name == null
                        ? null
                        : new StoredFile(
                                name,
                                row.text("content_type"),
                                row.integer("items"),
                                row.bigint("size_bytes"),
                                row.instant("expires_at")),
                row.instant("created_at"));
    }
}
