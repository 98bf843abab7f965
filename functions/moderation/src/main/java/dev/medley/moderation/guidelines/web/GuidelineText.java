package dev.medley.moderation.guidelines.web;

import dev.medley.http.MultiLine;
import dev.medley.http.SingleLine;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

@Serdeable
record GuidelineText(
        @NotBlank @Size(max = 200) @SingleLine String title,
        @NotBlank @Size(max = 20_000) @MultiLine String body) {}
