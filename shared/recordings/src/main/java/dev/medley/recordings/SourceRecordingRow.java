package dev.medley.recordings;

import dev.medley.storage.Row;
import java.sql.SQLException;

/** How the audio function publishes recordings. */
final class SourceRecordingRow {

    static final String SELECT = """
            select status, rendition_key, duration_ms, clipping_ratio, speech_ratio, signal_to_noise_db,
                rejection_code, rejection_detail, source_key, channels
            from audio.pub_recordings where id = :recordingId""";

    private SourceRecordingRow() {}

    static SourceRecording read(Row row) throws SQLException {
        return switch (row.text("status")) {
            case "ready" ->
                new SourceRecording.Ready(
                        row.text("rendition_key"),
                        row.bigint("duration_ms"),
                        number(row, "clipping_ratio"),
                        number(row, "speech_ratio"),
                        row.numberOrNull("signal_to_noise_db"),
                        row.textOrNull("source_key"),
                        row.integer("channels"));
            case "rejected" -> new SourceRecording.Rejected(row.text("rejection_code"), row.text("rejection_detail"));
            default -> new SourceRecording.Awaited();
        };
    }

    private static double number(Row row, String column) throws SQLException {
        Double number = row.numberOrNull(column);
        return number == null ? 0 : number;
    }
}
