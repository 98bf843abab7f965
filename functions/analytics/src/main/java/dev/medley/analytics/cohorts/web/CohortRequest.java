package dev.medley.analytics.cohorts.web;

import dev.medley.analytics.cohorts.CohortRule;
import dev.medley.http.SingleLine;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "CohortRequest")
record CohortRequest(
        @NotBlank @Size(max = 100) @SingleLine @Schema(example = "Bought twice")
        String name,

        @Nullable @Valid @Schema(description = "Who is in it; people are put in one by one where it is left out")
        CohortRule rule) {}
