package dev.medley.identity.passkeys.web;

import dev.medley.identity.passkeys.Passkey;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
record PasskeyView(
        UUID id,
        String name,

        @Schema(description = "Whether the owner's other devices may get a copy")
        boolean synced,

        Instant createdAt,
        @Nullable Instant usedAt,

        @Schema(description = "When it seemed to have been copied by somebody; it opens nothing since") @Nullable
        Instant blockedAt) {

    static PasskeyView of(Passkey passkey) {
        return new PasskeyView(
                passkey.id(),
                passkey.name(),
                passkey.credential().synced(),
                passkey.createdAt(),
                passkey.usedAt(),
                passkey.blockedAt());
    }
}
