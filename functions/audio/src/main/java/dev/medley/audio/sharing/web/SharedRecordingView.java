package dev.medley.audio.sharing.web;

import dev.medley.audio.sharing.RecordingShareScope;
import dev.medley.audio.sharing.SharedRecording;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

@Serdeable
@Schema(name = "SharedRecording", description = "A recording that somebody shares")
record SharedRecordingView(
        @Schema(description = "The id of the share") UUID id,
        UUID ownerId,
        String title,
        String fileName,
        String contentType,
        long sizeBytes,
        long durationMs,
        RecordingShareScope scope,
        Instant expiresAt,
        Instant createdAt) {

    static SharedRecordingView of(SharedRecording shared) {
        return new SharedRecordingView(
                shared.share().id(),
                shared.share().ownerId(),
                shared.title(),
                shared.fileName(),
                shared.contentType(),
                shared.sizeBytes(),
                shared.durationMs(),
                shared.share().scope(),
                shared.share().expiresAt(),
                shared.share().createdAt());
    }
}
