package dev.medley.chat.collections.web;

import dev.medley.http.MultiLine;
import dev.medley.http.SingleLine;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "NewDocumentCollection")
record NewCollection(
        @NotBlank @Size(max = 100) @SingleLine @Schema(example = "Handbooks")
        String name,

        @Nullable @Size(max = 2000) @MultiLine String description) {}
