package dev.medley.content.history.web;

import dev.medley.http.SingleLine;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

@Serdeable
record ContentVersionName(
        @NotBlank @Size(max = 100) @SingleLine @Schema(example = "As printed")
        String name) {}
