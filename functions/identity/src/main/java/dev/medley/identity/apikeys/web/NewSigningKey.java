package dev.medley.identity.apikeys.web;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

@Serdeable
record NewSigningKey(
        @NotBlank @Pattern(regexp = "ed25519") @Schema(type = "string", allowableValues = "ed25519")
        String algorithm,

        @NotBlank @Size(max = 100) @Schema(description = "32 bytes in Base64url, as a JWK has them in x")
        String publicKey) {}
