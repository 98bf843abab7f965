package dev.medley.moderation.rules.web;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
record TextToCheck(
        @NotBlank @Size(max = 20_000) String text,

        @NotNull @Size(max = 40) @Schema(example = "comment")
        String place,

        @Nullable @Schema(description = "Who wrote it: how fast they write and how they stand counts too")
        UUID accountId) {}
