package dev.medley.identity.sessions.web;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

@Serdeable
record StepUp(@NotNull @Size(max = 256) String password) {

    @Override
    public String toString() {
        return "StepUp[...]";
    }
}
