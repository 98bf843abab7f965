package dev.medley.chat.collections.web;

import dev.medley.chat.collections.CollectionRole;
import dev.medley.http.Mailable;
import dev.medley.kernel.MailableAddress;
import dev.medley.kernel.Refusal;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(
        name = "NewDocumentCollectionMember",
        description = "Somebody to share with: an account, or whoever has an address")
record NewCollectionMember(
        @Nullable UUID accountId,
        @Nullable @Mailable @Size(max = 254) String email,
        @NotNull @Schema(description = "editor or reader") CollectionRole role) {

    void require() {
        if ((accountId == null) == (email == null)) {
            throw Refusal.invalid(
                    "collection-member-invalid", "/accountId", "Name an account or an address, and not both.");
        }
    }

    @Nullable
    String address() {
        return email == null ? null : MailableAddress.key(email.strip()).orElse(null);
    }
}
