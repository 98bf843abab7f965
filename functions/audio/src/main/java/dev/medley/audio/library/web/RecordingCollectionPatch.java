package dev.medley.audio.library.web;

import dev.medley.http.MultiLine;
import dev.medley.http.Patch;
import dev.medley.http.SingleLine;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

@Serdeable
@Schema(name = "RecordingCollectionPatch")
record RecordingCollectionPatch(
        @Schema(minLength = 1, maxLength = 100) Patch<@NotNull @NotBlank @Size(max = 100) @SingleLine String> name,

        @Schema(maxLength = 2000) Patch<@Size(max = 2000) @MultiLine String> description) {}
