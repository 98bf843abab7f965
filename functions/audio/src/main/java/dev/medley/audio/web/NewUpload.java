package dev.medley.audio.web;

import dev.medley.audio.UploadDeclaration;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(description = "A file that is about to be uploaded")
record NewUpload(
        @NotBlank @Size(max = 255) @Schema(description = "For display only", example = "interview.wav")
        String fileName,

        @NotBlank @Size(max = 255) @Schema(example = "audio/wav")
        String contentType,

        @Min(1) @Max(1L << 40) @Schema(description = "The exact size", example = "1920044")
        long sizeBytes,

        @Nullable
        @Size(max = 64)
        @Schema(
                description = "SHA-256 digest of the bytes, in hexadecimal or base64",
                example = "n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg=")
        String sha256,

        @Nullable @Schema(description = "A recording whose file this becomes the next version of; none for a new file")
        UUID versionOf) {

    UploadDeclaration declaration() {
        return UploadDeclaration.of(fileName, contentType, sizeBytes, sha256);
    }
}
