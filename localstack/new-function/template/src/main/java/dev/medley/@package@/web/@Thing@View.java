package dev.medley.@package@.web;

import dev.medley.@package@.@Thing@;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(description = "A text whose words are counted")
record @Thing@View(
        UUID id,

        @Schema(description = "To be followed at /api/jobs/{jobId}")
        UUID jobId,

        String text,

        @Nullable
        @Schema(description = "How many words it has; null until they are counted")
        Integer words,

        Instant createdAt) {

    static @Thing@View of(@Thing@ @var@) {
        return new @Thing@View(@var@.id(), @var@.jobId(), @var@.text(), @var@.words(), @var@.createdAt());
    }
}
