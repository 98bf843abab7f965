package dev.medley.catalog.reviews.web;

import dev.medley.http.MultiLine;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

@Serdeable
record ReviewAnswer(@NotBlank @Size(max = 2_000) @MultiLine String text) {}
