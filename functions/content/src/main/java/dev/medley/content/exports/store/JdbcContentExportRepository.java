package dev.medley.content.exports.store;

import dev.medley.content.exports.ContentExport;
import dev.medley.content.exports.ContentExport.StoredFile;
import dev.medley.content.exports.ContentExportRepository;
import dev.medley.content.exports.ExportSelection;
import dev.medley.jobs.JobError;
import dev.medley.jobs.JobStatus;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcContentExportRepository implements ContentExportRepository {

    private static final String SELECT = """
            select e.id, e.account_id, e.request, e.job_id, e.file_name, e.content_type, e.items, e.size_bytes,
                e.expires_at, e.created_at, j.status, j.percent, j.error_code, j.error_detail
            from content.export e join jobs.job j on j.id = e.job_id where\s""";

    private static final SortKeys<ContentExport> KEYS = SortKeys.newestFirst("e.id", ContentExport::id);

    private final Sql sql;
    private final JsonCodec json;

    JdbcContentExportRepository(Sql sql, JsonCodec json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public void add(ContentExport contentExport) {
        sql.query("""
                insert into content.export (id, account_id, job_id, request, created_at)
                values (:id, :accountId, :jobId, :request, :createdAt)""")
                .with("id", contentExport.id())
                .with("accountId", contentExport.accountId())
                .with("jobId", contentExport.jobId())
                .with("request", json.write(contentExport.selection()))
                .with("createdAt", contentExport.createdAt())
                .update();
    }

    @Override
    public Optional<ContentExport> find(UUID id) {
        return sql.query(SELECT + "e.id = :id").with("id", id).first(this::read);
    }

    @Override
    public Page<ContentExport> list(UUID accountId, PageRequest page) {
        return sql.query(SELECT + "e.account_id = :accountId")
                .with("accountId", accountId)
                .page("content-exports/" + accountId, page, KEYS, this::read);
    }

    @Override
    public void store(UUID id, StoredFile file) {
        sql.query("""
                update content.export set file_name = :name, content_type = :contentType, items = :items,
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
        sql.query("delete from content.export where created_at < :before")
                .with("before", before)
                .update();
    }

    private ContentExport read(Row row) throws SQLException {
        String name = row.textOrNull("file_name");
        return new ContentExport(
                row.uuid("id"),
                row.uuid("account_id"),
                json.read(row.json("request"), ExportSelection.class),
                row.uuid("job_id"),
                row.constant("status", JobStatus.class),
                row.integer("percent"),
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
