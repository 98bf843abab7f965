package dev.medley.audio.library.web;

import dev.medley.audio.library.RecordingNote;
import dev.medley.http.MultiLine;
import dev.medley.http.Patch;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "RecordingNotePatch")
record RecordingNotePatch(
        @Schema(minLength = 1, maxLength = 2000) Patch<@NotNull @NotBlank @Size(max = 2000) @MultiLine String> text,

        @Schema(minimum = "0") Patch<@Nullable @Min(0) Long> atMs) {

    RecordingNote applyTo(RecordingNote note) {
        return new RecordingNote(
                note.id(),
                note.fileId(),
                note.ownerId(),
                note.recordingId(),
                text.isAbsent() ? note.text() : text.get().strip(),
                atMs.or(note.atMs()),
                note.version(),
                note.createdAt(),
                note.updatedAt());
    }
}
