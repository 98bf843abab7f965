package dev.medley.moderation.cases.web;

import dev.medley.http.MultiLine;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

@Serdeable
record AppealRequest(@NotBlank @Size(max = 4_000) @MultiLine String text) {}
