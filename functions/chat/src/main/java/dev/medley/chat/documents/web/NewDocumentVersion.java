package dev.medley.chat.documents.web;

import dev.medley.chat.documents.IncomingFile;
import dev.medley.http.SingleLine;
import dev.medley.kernel.Refusal;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(description = "Another file; nothing to read what is at the document's source now")
record NewDocumentVersion(
        @Nullable @Size(min = 1, max = 200) @SingleLine @Schema(example = "handbook-2.pdf")
        String fileName,

        @Nullable @Size(max = 200) @SingleLine @Schema(example = "application/pdf")
        String contentType,

        @Nullable @Min(1) Long sizeBytes) {

    /** Null to read the source again. */
    @Nullable
    IncomingFile file() {
        if (fileName == null && contentType == null && sizeBytes == null) {
            return null;
        }
        if (fileName == null || fileName.isBlank() || contentType == null || sizeBytes == null) {
            throw Refusal.invalid(
                    "document-source-invalid", "/fileName", "A file has a fileName, a contentType and its sizeBytes.");
        }
        return new IncomingFile.Upload(fileName.strip(), contentType, sizeBytes);
    }
}
