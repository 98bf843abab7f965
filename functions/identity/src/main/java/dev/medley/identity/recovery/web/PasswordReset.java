package dev.medley.identity.recovery.web;

import dev.medley.identity.passwords.PasswordPolicy;
import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

@Serdeable
record PasswordReset(
        @NotBlank @Size(max = 200) @Schema(description = "The token that was mailed")
        String token,

        @NotNull @Size(max = PasswordPolicy.LONGEST_UNITS) @Schema(example = "another long and private sentence")
        String password,

        @Bindable(defaultValue = "false")
        @Schema(description = "Whether API keys go on working, which somebody else may have made")
        boolean keepApiKeys) {

    @Override
    public String toString() {
        return "PasswordReset[...]";
    }
}
