package dev.medley.identity.signin.web;

import dev.medley.identity.passwords.PasswordPolicy;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Serdeable
record LoginRequest(
        @NotNull @Size(max = 254) @Schema(example = "ada@example.org")
        String email,

        @NotNull @Size(max = PasswordPolicy.LONGEST_UNITS) @Schema(example = "a long and private sentence")
        String password,

        @Nullable @Size(max = 200) @Schema(description = "The device_token of an earlier sign-in on this device")
        String deviceToken) {

    @Override
    public String toString() {
        return "Login[...]";
    }
}
