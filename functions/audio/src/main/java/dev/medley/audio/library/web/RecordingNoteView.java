package dev.medley.audio.library.web;

import dev.medley.audio.library.RecordingNote;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "RecordingNote", description = "A note on a file, which all of its versions have")
record RecordingNoteView(
        UUID id,

        @Schema(description = "The version that it was written about")
        UUID recordingId,

        String text,

        @Nullable @Schema(description = "Where in that version's sound; null for all of it")
        Long atMs,

        int version,
        Instant createdAt,
        Instant updatedAt) {

    static RecordingNoteView of(RecordingNote note) {
        return new RecordingNoteView(
                note.id(),
                note.recordingId(),
                note.text(),
                note.atMs(),
                note.version(),
                note.createdAt(),
                note.updatedAt());
    }
}
