package dev.medley.chat.web;

import dev.medley.chat.Document;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(description = "A text whose words are counted")
record DocumentView(
        UUID id,

        @Schema(description = "To be followed at /api/jobs/{jobId}")
        UUID jobId,

        String text,

        @Nullable @Schema(description = "How many words it has; null until they are counted")
        Integer words,

        Instant createdAt) {

    static DocumentView of(Document document) {
        return new DocumentView(
                document.id(), document.jobId(), document.text(), document.words(), document.createdAt());
    }
}
