package dev.medley.catalog.groups.web;

import dev.medley.http.SingleLine;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

@Serdeable
record TagName(@NotBlank @Size(max = 100) @SingleLine String name) {}
