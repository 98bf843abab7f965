package dev.medley.identity.accounts.web;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A request that brings back what was mailed. */
@Serdeable
@Schema(description = "The token that was mailed")
public record MailedTokenRequest(@NotBlank @Size(max = 200) String token) {

    @Override
    public String toString() {
        return "MailedToken[...]";
    }
}
