package dev.medley.identity.accounts.web;

import dev.medley.identity.passwords.PasswordPolicy;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Serdeable
record AddressProof(
        @NotBlank @Size(max = 200) @Schema(description = "The token that was mailed")
        String token,

        @Nullable
        @Size(max = PasswordPolicy.LONGEST_UNITS)
        @Schema(description = "That of the registration, where the address was registered more than once")
        String password) {

    @Override
    public String toString() {
        return "AddressProof[...]";
    }
}
