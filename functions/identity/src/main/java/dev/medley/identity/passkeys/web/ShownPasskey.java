package dev.medley.identity.passkeys.web;

import dev.medley.identity.passkeys.PasskeyAssertion;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

@Serdeable
record ShownPasskey(@NotNull @Valid AssertionBody credential) {

    PasskeyAssertion assertion() {
        return credential.assertion();
    }
}
