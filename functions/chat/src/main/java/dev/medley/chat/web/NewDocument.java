package dev.medley.chat.web;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

@Serdeable
record NewDocument(
        @NotBlank @Size(max = 10_000) @Pattern(regexp = "[^\\x00]*", message = "must not hold a NUL character")
        String text) {}
