package dev.medley.audio.web;

import dev.medley.audio.PartPlan;
import dev.medley.audio.Recording;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

@Serdeable
@Schema(description = "How to cut the file: every part has partSizeBytes, the last what remains")
record MultipartView(UUID id, UUID recordingId, long partSizeBytes, int partCount, Instant expiresAt) {

    static MultipartView of(Recording recording) {
        PartPlan plan = new PartPlan(recording.declared().sizeBytes());
        return new MultipartView(
                recording.id(),
                recording.id(),
                PartPlan.PART_BYTES,
                plan.count(),
                recording.intake().expiresAt());
    }
}
