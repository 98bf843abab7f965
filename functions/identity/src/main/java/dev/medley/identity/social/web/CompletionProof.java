package dev.medley.identity.social.web;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

@Serdeable
@Schema(description = "The continuation, and the token that was mailed")
record CompletionProof(
        @NotBlank @Size(max = 200) String continuationToken,
        @NotBlank @Size(max = 200) String token) {

    @Override
    public String toString() {
        return "CompletionProof[...]";
    }
}
