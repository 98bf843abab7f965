package dev.medley.identity.passkeys.web;

import dev.medley.identity.factors.RecoveryCode;
import dev.medley.identity.passkeys.PasskeyRegistrationService.Added;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;

@Serdeable
record AddedPasskey(
        UUID id,
        String name,

        @Schema(description = "Ten, shown this once, where the account had none; else empty")
        List<String> recoveryCodes) {

    static AddedPasskey of(Added added) {
        return new AddedPasskey(
                added.passkey().id(),
                added.passkey().name(),
                added.recoveryCodes().stream().map(RecoveryCode::text).toList());
    }

    @Override
    public String toString() {
        return "AddedPasskey[" + id + "]";
    }
}
