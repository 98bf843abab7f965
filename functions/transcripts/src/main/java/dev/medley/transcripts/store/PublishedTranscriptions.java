package dev.medley.transcripts.store;

import dev.medley.storage.Sql;
import dev.medley.transcripts.TranscriptionTexts;
import jakarta.inject.Singleton;
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
        return sql.first(
                        "select 1 as one from speech.pub_transcriptions where id = ? and owner_id = ?",
                        row -> row.integer("one"),
                        id,
                        ownerId)
                .isPresent();
    }
}
