package dev.medley.identity.disavowal.web;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

@Serdeable
@Schema(name = "DisavowalToken", description = "The token that was mailed")
record MailedToken(@NotBlank @Size(max = 200) String token) {

    @Override
    public String toString() {
        return "MailedToken[...]";
    }
}
