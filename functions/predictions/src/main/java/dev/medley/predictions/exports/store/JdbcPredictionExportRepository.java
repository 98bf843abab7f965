package dev.medley.predictions.exports.store;

import dev.medley.jobs.JobError;
import dev.medley.jobs.JobStatus;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.predictions.exports.PredictionExport;
import dev.medley.predictions.exports.PredictionExport.StoredFile;
import dev.medley.predictions.exports.PredictionExportRepository;
import dev.medley.predictions.exports.PredictionSelection;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcPredictionExportRepository implements PredictionExportRepository {

    private static final String SELECT = """
            select e.id, e.account_id, e.request, e.job_id, e.file_name, e.content_type, e.predictions, e.size_bytes,
                e.expires_at, e.created_at, j.status, j.percent, j.error_code, j.error_detail
            from predictions.export e join jobs.job j on j.id = e.job_id where\s""";

    private static final SortKeys<PredictionExport> KEYS = SortKeys.newestFirst("e.id", PredictionExport::id);

    private final Sql sql;
    private final JsonCodec json;

    JdbcPredictionExportRepository(Sql sql, JsonCodec json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public void add(PredictionExport predictionExport) {
        sql.query("""
                insert into predictions.export (id, account_id, job_id, request, created_at)
                values (:id, :accountId, :jobId, :request, :createdAt)""")
                .with("id", predictionExport.id())
                .with("accountId", predictionExport.accountId())
                .with("jobId", predictionExport.jobId())
                .with("request", json.write(predictionExport.selection()))
                .with("createdAt", predictionExport.createdAt())
                .update();
    }

    @Override
    public Optional<PredictionExport> find(UUID id) {
        return sql.query(SELECT + "e.id = :id").with("id", id).first(this::read);
    }

    @Override
    public Page<PredictionExport> list(UUID accountId, PageRequest page) {
        return sql.query(SELECT + "e.account_id = :accountId")
                .with("accountId", accountId)
                .page("prediction-exports/" + accountId, page, KEYS, this::read);
    }

    @Override
    public void store(UUID id, StoredFile file) {
        sql.query("""
                update predictions.export set file_name = :name, content_type = :contentType, predictions = :predictions,
                    size_bytes = :sizeBytes, expires_at = :expiresAt
                where id = :id""")
                .with("id", id)
                .with("name", file.name())
                .with("contentType", file.contentType())
                .with("predictions", file.predictions())
                .with("sizeBytes", file.sizeBytes())
                .with("expiresAt", file.expiresAt())
                .update();
    }

    @Override
    public List<UUID> selected(PredictionExport predictionExport, UUID after, int most) {
        PredictionSelection selection = predictionExport.selection();
        return sql.query("""
                select id from predictions.prediction
                where owner_id = :accountId and id > :after and verdict is not null""")
                .with("accountId", predictionExport.accountId())
                .with("after", after)
                .when(
                        selection.ids().isEmpty() ? null : selection.ids().toArray(UUID[]::new),
                        "and id = any(:ids)",
                        "ids")
                .when(selection.recordingId(), "and recording_id = :recordingId", "recordingId")
                .when(selection.from(), "and created_at >= :from", "from")
                .when(selection.to(), "and created_at < :to", "to")
                .append("order by id limit :most")
                .with("most", most)
                .list(row -> row.uuid("id"));
    }

    @Override
    public List<PredictionExport> all(UUID accountId, int most) {
        return sql.query(SELECT + "e.account_id = :accountId order by e.id limit :most")
                .with("accountId", accountId)
                .with("most", most)
                .list(this::read);
    }

    @Override
    public void remove(List<UUID> ids) {
        sql.query("delete from predictions.export where id = any(:ids)")
                .with("ids", ids.toArray(UUID[]::new))
                .update();
    }

    @Override
    public void forget(Instant before) {
        sql.query("delete from predictions.export where created_at < :before")
                .with("before", before)
                .update();
    }

    private PredictionExport read(Row row) throws SQLException {
        String name = row.textOrNull("file_name");
        return new PredictionExport(
                row.uuid("id"),
                row.uuid("account_id"),
                json.read(row.json("request"), PredictionSelection.class),
                row.uuid("job_id"),
                row.constant("status", JobStatus.class),
                row.integer("percent"),
                JobError.readOrNull(row),
                name == null
                        ? null
                        : new StoredFile(
                                name,
                                row.text("content_type"),
                                row.integer("predictions"),
                                row.bigint("size_bytes"),
                                row.instant("expires_at")),
                row.instant("created_at"));
    }
}
