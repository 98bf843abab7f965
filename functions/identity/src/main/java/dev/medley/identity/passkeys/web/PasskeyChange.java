package dev.medley.identity.passkeys.web;

import dev.medley.http.Patch;
import dev.medley.http.SingleLine;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

@Serdeable
record PasskeyChange(
        @Schema(minLength = 1, maxLength = 100, description = "What the owner calls it", example = "Ada's phone")
        Patch<@NotBlank @Size(max = 100) @SingleLine String> name) {}
