package dev.medley.identity.social.web;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

@Serdeable
@Schema(description = "The address of an account that is to be")
record SocialCompletion(
        @NotBlank @Size(max = 200) String continuationToken,

        @NotBlank @Size(max = 254) @Schema(example = "ada@example.org")
        String email) {

    @Override
    public String toString() {
        return "Completion[...]";
    }
}
