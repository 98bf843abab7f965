package dev.medley.accountdata.modelusage.web;

import dev.medley.http.SaidExplicitly;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;
import org.jspecify.annotations.Nullable;

@Serdeable
record ModelBudgetChange(
        @Nullable
        @SaidExplicitly
        @PositiveOrZero
        @Max(1_000_000_000_000L)
        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                description = "In millionths of a dollar a month; null, said on purpose, for no limit of its own")
        Long monthly) {}
