package dev.medley.identity.accounts.web;

import dev.medley.identity.passwords.PasswordPolicy;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(description = "Somebody who wants an account")
record NewAccount(
        @NotBlank @Size(max = 254) @Schema(example = "ada@example.org")
        String email,

        @NotNull @Size(max = PasswordPolicy.LONGEST_UNITS) @Schema(example = "a long and private sentence")
        String password,

        @NotBlank @Size(max = 200) @Schema(example = "Ada", maxLength = 100)
        String displayName,

        @Nullable
        @Schema(description = "How to write to them (BCP 47); in English where it is left out", example = "de-AT")
        String locale) {

    @Override
    public String toString() {
        return "Registration[...]";
    }
}
