package dev.medley.identity.apikeys.web;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

@Serdeable
@Schema(description = "The key that requests are signed with")
record SigningKeyView(
        @Schema(
                description = "Its id in signatures: that of the API key",
                example = "01990f3a-7c5e-7b1a-9d2e-3f4a5b6c7d8e")
        String keyId,

        @Schema(example = "ed25519") String algorithm,

        @Schema(description = "32 bytes in Base64url, as a JWK has them in x")
        String publicKey) {}
