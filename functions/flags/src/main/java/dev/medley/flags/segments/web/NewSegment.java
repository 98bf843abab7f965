package dev.medley.flags.segments.web;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

@Serdeable
record NewSegment(
        @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9._-]{0,99}") @Schema(example = "testers")
        String key,

        @NotNull @Valid SegmentRequest details) {}
