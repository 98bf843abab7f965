package dev.medley.transcripts.store;

import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import dev.medley.transcripts.TextSource;
import dev.medley.transcripts.TranscriptionTexts;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.UUID;

/** The view that the speech function publishes. */
@Singleton
class PublishedTranscriptions implements TranscriptionTexts {

    private final Sql sql;

    PublishedTranscriptions(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean exists(UUID id, UUID ownerId) {
        return sql.query("select id from speech.pub_transcriptions where id = :id and owner_id = :ownerId")
                .with("id", id)
                .with("ownerId", ownerId)
                .exists();
    }

    @Override
    public TextSource find(UUID id) {
        return sql.query("select status, text, language from speech.pub_transcriptions where id = :id")
                .with("id", id)
                .first(PublishedTranscriptions::source)
                .orElseGet(TextSource.Lost::new);
    }

    private static TextSource source(Row row) throws SQLException {
        return switch (row.text("status")) {
            case "queued", "running" -> new TextSource.Awaited();
            case "succeeded" -> new TextSource.Ready(row.text("text"), row.textOrNull("language"));
            default -> new TextSource.Lost();
        };
    }
}
