package dev.medley.identity.accounts.web;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A request that names an account by its address. */
@Serdeable
public record EmailAddressRequest(
        @NotBlank @Size(max = 254) @Schema(example = "ada@example.org")
        String email) {}
