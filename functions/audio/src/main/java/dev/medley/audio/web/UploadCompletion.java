package dev.medley.audio.web;

import dev.medley.kernel.Refusal;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

@Serdeable
@Schema(description = "All parts of the upload")
record UploadCompletion(
        @NotNull @Size(min = 1, max = 10_000) List<@NotNull @Valid SentPart> parts) {

    @Serdeable
    @Schema(name = "SentPart")
    record SentPart(
            @Min(1) @Schema(example = "1") int partNumber,

            @NotBlank
            @Size(max = 200)
            @Schema(
                    description = "The ETag header of the store's answer",
                    example = "\"9b2cf535f27731c974343645a3985328\"")
            String etag) {}

    Map<Integer, String> etags() {
        Map<Integer, String> etags = new HashMap<>();
        for (SentPart part : parts) {
            if (etags.put(part.partNumber(), part.etag()) != null) {
                throw Refusal.invalid(
                        "parts-mismatch", "/parts", "Part %d is there twice.".formatted(part.partNumber()));
            }
        }
        return etags;
    }
}
