package dev.medley.chat.documents.web;

import dev.medley.chat.documents.DocumentIntake.Accepted;
import dev.medley.objects.PresignedTransfer;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "AcceptedDocument", description = "A document to come, and the job that reads it")
record AcceptedDocumentView(
        UUID id,

        @Schema(description = "To be followed at /api/jobs/{jobId}")
        UUID jobId,

        @Nullable @Schema(description = "The one request that uploads the file; null where none is uploaded")
        PresignedTransfer upload) {

    static AcceptedDocumentView of(Accepted accepted) {
        return new AcceptedDocumentView(accepted.id(), accepted.jobId(), accepted.upload());
    }
}
