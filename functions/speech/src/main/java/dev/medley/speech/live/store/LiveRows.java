package dev.medley.speech.live.store;

import dev.medley.speech.WantedLanguages;
import dev.medley.speech.live.LiveTranscription;
import dev.medley.speech.live.LiveTranscription.End;
import dev.medley.speech.live.LiveTranscription.Reason;
import dev.medley.speech.live.LiveTranscription.Status;
import dev.medley.storage.Row;
import java.sql.SQLException;

/** How live transcriptions stand in their rows. */
final class LiveRows {

    static final String SELECT = """
            select l.id, l.account_id, l.asked_language, l.allowed_languages, l.keep, l.status, l.reason, l.created_at,
                l.expires_at, l.ended_at, l.read_to, l.last_number
            from speech.live_transcription l""";

    private LiveRows() {}

    static LiveTranscription read(Row row) throws SQLException {
        Status status = row.constant("status", Status.class);
        return new LiveTranscription(
                row.uuid("id"),
                row.uuid("account_id"),
                WantedLanguages.of(row.textOrNull("asked_language"), row.textOrNull("allowed_languages")),
                row.bool("keep"),
                status,
                status == Status.OPEN
                        ? null
                        : new End(row.constant("reason", Reason.class), row.instantOrNull("ended_at")),
                row.instant("created_at"),
                row.instant("expires_at"),
                row.integer("read_to"),
                row.bigint("last_number"));
    }
}
