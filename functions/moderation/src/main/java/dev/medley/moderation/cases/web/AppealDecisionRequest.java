package dev.medley.moderation.cases.web;

import dev.medley.http.MultiLine;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

@Serdeable
record AppealDecisionRequest(
        @NotNull @Pattern(regexp = "upheld|rejected") String outcome,

        @NotBlank @Size(max = 2_000) @MultiLine @Schema(description = "For the author")
        String note) {}
