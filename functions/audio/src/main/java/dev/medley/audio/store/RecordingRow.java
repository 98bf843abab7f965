package dev.medley.audio.store;

import dev.medley.audio.FileName;
import dev.medley.audio.OptimizedCopy;
import dev.medley.audio.Recording;
import dev.medley.audio.RecordingLineage;
import dev.medley.audio.RecordingProperties;
import dev.medley.audio.RecordingStatus;
import dev.medley.audio.Rejection;
import dev.medley.audio.Sha256;
import dev.medley.audio.UploadDeclaration;
import dev.medley.audio.UploadIntake;
import dev.medley.media.AudioEncoding;
import dev.medley.media.AudioFormat;
import dev.medley.sound.Measurement;
import dev.medley.storage.Row;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a recording stands in its row. */
final class RecordingRow {

    static final String COLUMNS = """
            id, owner_id, status, file_name, content_type, size_bytes, sha256, multipart_id, expires_at, attempts,
            rejection_code, rejection_detail, container, codec, sample_rate, channels, duration_ms, truncated,
            loudness_lufs,
            clipping_ratio, speech_ratio, signal_to_noise_db, signal_to_noise_trusted, file_id, version_number, restored_from,
            content_id, superseded, optimized_bytes, original_removed, created_at, updated_at""";

    private RecordingRow() {}

    static Recording read(Row row) throws SQLException {
        return new Recording(
                row.uuid("id"),
                row.uuid("owner_id"),
                row.constant("status", RecordingStatus.class),
                declared(row),
                new UploadIntake(row.textOrNull("multipart_id"), row.instant("expires_at"), row.integer("attempts")),
                new RecordingLineage(
                        row.uuid("file_id"),
                        row.integer("version_number"),
                        row.integerOrNull("restored_from"),
                        row.uuid("content_id"),
                        row.bool("superseded")),
                new OptimizedCopy(row.bigintOrNull("optimized_bytes"), row.bool("original_removed")),
                rejection(row),
                findings(row),
                row.instant("created_at"),
                row.instant("updated_at"));
    }

    private static UploadDeclaration declared(Row row) throws SQLException {
        byte[] sha256 = row.bytesOrNull("sha256");
        return new UploadDeclaration(
                new FileName(row.text("file_name")),
                row.text("content_type"),
                row.bigint("size_bytes"),
                sha256 == null ? null : Sha256.of(sha256));
    }

    private static @Nullable Rejection rejection(Row row) throws SQLException {
        String code = row.textOrNull("rejection_code");
        return code == null ? null : new Rejection(code, row.text("rejection_detail"));
    }

    private static @Nullable RecordingProperties findings(Row row) throws SQLException {
        Long durationMs = row.bigintOrNull("duration_ms");
        return durationMs == null
                ? null
                : new RecordingProperties(encoding(row), durationMs, row.bool("truncated"), quality(row));
    }

    private static AudioEncoding encoding(Row row) throws SQLException {
        return new AudioEncoding(
                row.constant("container", AudioFormat.class),
                row.text("codec"),
                row.integer("sample_rate"),
                row.integer("channels"));
    }

    private static Measurement quality(Row row) throws SQLException {
        return new Measurement(
                row.numberOrNull("loudness_lufs"),
                Objects.requireNonNull(row.numberOrNull("clipping_ratio")),
                Objects.requireNonNull(row.numberOrNull("speech_ratio")),
                row.numberOrNull("signal_to_noise_db"),
                row.bool("signal_to_noise_trusted"));
    }
}
