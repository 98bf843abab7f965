package dev.medley.identity.passkeys.web;

import dev.medley.http.SingleLine;
import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

@Serdeable
record NewPasskey(
        @NotBlank @Size(max = 100) @SingleLine @Schema(description = "What the owner calls it", example = "Ada's phone")
        String name,

        @NotNull @Valid AttestationBody credential,

        @Bindable(defaultValue = "false") @Schema(description = "Whether the account's other sessions end")
        boolean endOtherSessions) {}
