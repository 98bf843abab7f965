package dev.medley.identity.factors.web;

import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

@Serdeable
record TotpConfirmation(
        @NotBlank @Size(max = 20) @Schema(description = "What the app shows", example = "123 456")
        String code,

        @Bindable(defaultValue = "false") @Schema(description = "Whether the account's other sessions end")
        boolean endOtherSessions) {

    /** Apps show it in two groups. */
    String digits() {
        return code.replaceAll("\\s", "");
    }

    @Override
    public String toString() {
        return "TotpConfirmation[...]";
    }
}
