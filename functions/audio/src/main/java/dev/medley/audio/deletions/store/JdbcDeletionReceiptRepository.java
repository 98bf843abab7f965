package dev.medley.audio.deletions.store;

import dev.medley.audio.deletions.DeletionReceipt;
import dev.medley.audio.deletions.DeletionReceipt.RemovedFiles;
import dev.medley.audio.deletions.DeletionReceipt.Report;
import dev.medley.audio.deletions.DeletionReceipt.StoredFile;
import dev.medley.audio.deletions.DeletionReceiptRepository;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcDeletionReceiptRepository implements DeletionReceiptRepository {

    private static final String SELECT = """
            select d.recording_id, d.owner_id, d.file_id, d.version_number, d.reason, d.rule_id, d.keep_transcripts,
                d.sha256, d.deleted_at, d.files, d.bytes_kept, d.files_removed_at,
                (select coalesce(jsonb_agg(jsonb_build_object('function', r.function, 'removed', r.removed,
                        'reportedAt', r.reported_at) order by r.reported_at, r.function), '[]'::jsonb)
                    from audio.deletion_report r where r.recording_id = d.recording_id) as reports
            from audio.deletion d where\s""";

    private static final SortKeys<DeletionReceipt> KEYS =
            SortKeys.newestFirst("d.recording_id", DeletionReceipt::recordingId);

    private final Sql sql;
    private final JsonCodec json;

    JdbcDeletionReceiptRepository(Sql sql, JsonCodec json) {
        this.sql = sql;
        this.json = json;
    }

    /** A report as the statement above writes it. */
    @Serdeable
    record ReportRow(String function, Map<String, Integer> removed, Instant reportedAt) {}

    @Override
    public void add(DeletionReceipt receipt) {
        sql.query("""
                insert into audio.deletion (recording_id, owner_id, file_id, version_number, reason, rule_id,
                    keep_transcripts, sha256, deleted_at)
                values (:recordingId, :ownerId, :fileId, :version, :reason, :ruleId::uuid, :keepTranscripts,
                    :sha256::bytea, :deletedAt)
                on conflict do nothing""")
                .with("recordingId", receipt.recordingId())
                .with("ownerId", receipt.ownerId())
                .with("fileId", receipt.fileId())
                .with("version", receipt.version())
                .with("reason", receipt.reason())
                .with("ruleId", receipt.ruleId())
                .with("keepTranscripts", receipt.keepTranscripts())
                .with("sha256", receipt.sha256())
                .with("deletedAt", receipt.deletedAt())
                .update();
    }

    @Override
    public void noteFiles(UUID recordingId, List<StoredFile> files) {
        sql.query("update audio.deletion set files = :files where recording_id = :recordingId and files is null")
                .with("files", json.write(files))
                .with("recordingId", recordingId)
                .update();
    }

    @Override
    public void noteRemoval(UUID recordingId, boolean bytesKept, Instant now) {
        sql.query("""
                update audio.deletion set bytes_kept = :bytesKept, files_removed_at = :now
                where recording_id = :recordingId and files_removed_at is null""")
                .with("bytesKept", bytesKept)
                .with("now", now)
                .with("recordingId", recordingId)
                .update();
    }

    @Override
    public void note(UUID recordingId, Report report) {
        sql.query("""
                insert into audio.deletion_report (recording_id, function, removed, reported_at)
                select recording_id, :function, :removed, :reportedAt from audio.deletion
                where recording_id = :recordingId
                on conflict do nothing""")
                .with("function", report.function())
                .with("removed", json.write(report.removed()))
                .with("reportedAt", report.reportedAt())
                .with("recordingId", recordingId)
                .update();
    }

    @Override
    public Optional<DeletionReceipt> find(UUID recordingId, UUID ownerId) {
        return sql.query(SELECT + "d.recording_id = :recordingId and d.owner_id = :ownerId")
                .with("recordingId", recordingId)
                .with("ownerId", ownerId)
                .first(this::read);
    }

    @Override
    public Page<DeletionReceipt> list(UUID ownerId, PageRequest page) {
        return sql.query(SELECT + "d.owner_id = :ownerId")
                .with("ownerId", ownerId)
                .page("audio-deletions/" + ownerId, page, KEYS, this::read);
    }

    @Override
    public void erase(UUID ownerId) {
        sql.query("delete from audio.deletion where owner_id = :ownerId")
                .with("ownerId", ownerId)
                .update();
    }

    private DeletionReceipt read(Row row) throws SQLException {
        return new DeletionReceipt(
                row.uuid("recording_id"),
                row.uuid("owner_id"),
                row.uuid("file_id"),
                row.integer("version_number"),
                row.text("reason"),
                row.uuidOrNull("rule_id"),
                row.bool("keep_transcripts"),
                row.bytesOrNull("sha256"),
                row.instant("deleted_at"),
                files(row),
                Stream.of(json.read(row.json("reports"), ReportRow[].class))
                        .map(report -> new Report(report.function(), report.removed(), report.reportedAt()))
                        .toList());
    }

    private @Nullable RemovedFiles files(Row row) throws SQLException {
        Instant removedAt = row.instantOrNull("files_removed_at");
        return removedAt == null
                ? null
                : new RemovedFiles(
                        List.of(json.read(row.json("files"), StoredFile[].class)), row.bool("bytes_kept"), removedAt);
    }
}
