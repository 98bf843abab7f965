package dev.medley.identity.signin.web;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Serdeable
record RefreshRequest(
        @Nullable @Size(min = 1, max = 200) @Schema(description = "May be left out where the session has cookies")
        String refreshToken) {

    @Override
    public String toString() {
        return "Refresh[...]";
    }
}
