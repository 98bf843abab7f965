package dev.medley.flags.definitions.web;

import dev.medley.featureflags.FlagType;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A flag to be made. */
@Serdeable
@Schema(description = "A flag to be made; it is off everywhere at first. Key and type never change")
record NewFlag(
        @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9._-]{0,99}") @Schema(example = "checkout.one-page")
        String key,

        @NotNull FlagType type,

        @NotNull @Size(min = 1, max = 100) @Schema(description = "What everybody gets while it is off")
        String offVariant,

        @NotNull @Valid FlagRequest details) {}
