package dev.medley.@package@.web;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

@Serdeable
record New@Thing@(
        @NotBlank
        @Size(max = 10_000)
        @Pattern(regexp = "[^\\x00]*", message = "must not hold a NUL character")
        String text) {}
