package dev.medley.identity.recovery.web;

import dev.medley.identity.passwords.PasswordPolicy;
import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

@Serdeable
record PasswordChange(
        @NotNull @Size(max = PasswordPolicy.LONGEST_UNITS) @Schema(example = "a long and private sentence")
        String currentPassword,

        @NotNull @Size(max = PasswordPolicy.LONGEST_UNITS) @Schema(example = "another long and private sentence")
        String newPassword,

        @Bindable(defaultValue = "true")
        @Schema(
                description = "Whether the account's other sessions end",
                requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        boolean endOtherSessions) {

    @Override
    public String toString() {
        return "PasswordChange[...]";
    }
}
