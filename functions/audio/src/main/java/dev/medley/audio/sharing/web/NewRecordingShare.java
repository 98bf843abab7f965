package dev.medley.audio.sharing.web;

import dev.medley.audio.sharing.RecordingShareScope;
import dev.medley.audio.sharing.RecordingShareService.Wanted;
import dev.medley.http.Mailable;
import dev.medley.kernel.MailableAddress;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "NewRecordingShare", description = "An account, an address, or neither: then whoever has the link")
record NewRecordingShare(
        @Nullable UUID accountId,

        @Nullable
        @Mailable
        @Size(max = 254)
        @Schema(description = "Of whoever has it, now or later; whether an account has it is not told")
        String email,

        @NotNull @Schema(description = "listen, or download: the file itself, too", example = "listen")
        RecordingShareScope scope,

        @Nullable @Schema(description = "Within a year; without one, a year from now")
        Instant expiresAt) {

    Wanted wanted() {
        @Nullable
        String address =
                email == null ? null : MailableAddress.key(email.strip()).orElse(null);
        return new Wanted(accountId, address, scope, expiresAt);
    }
}
