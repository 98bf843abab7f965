package dev.medley.identity.signin.web;

import dev.medley.identity.passwords.PasswordPolicy;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

@Serdeable
record StepUpRequest(
        @NotNull @Size(max = PasswordPolicy.LONGEST_UNITS) String password) {

    @Override
    public String toString() {
        return "StepUp[...]";
    }
}
