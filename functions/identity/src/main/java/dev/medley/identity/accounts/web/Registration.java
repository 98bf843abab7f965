package dev.medley.identity.accounts.web;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

@Serdeable
@Schema(description = "Somebody who wants an account")
record Registration(
        @NotBlank @Size(max = 254) @Schema(example = "ada@example.org")
        String email,

        @NotNull @Size(min = 8, max = 256) @Schema(example = "a long and private sentence")
        String password,

        @NotBlank @Size(max = 100) @Schema(example = "Ada") String displayName) {

    @Override
    public String toString() {
        return "Registration[...]";
    }
}
