package dev.medley.accountdata.providerkeys.web;

import dev.medley.accountdata.providerkeys.ProviderKey;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

@Serdeable
@Schema(description = "A key that you brought, without the key itself")
record ProviderKeyView(
        @Schema(example = "openai") String provider,

        @Schema(description = "The last four characters of the key")
        String hint,

        @Schema(description = "verified, or unverified once the provider takes it no more")
        String status,

        @Schema(description = "When this key was saved") Instant createdAt,

        @Nullable @Schema(description = "When the provider took it last; null while it is unverified")
        Instant verifiedAt,

        @Schema(description = "When it was encrypted last: as it was saved, or by the rotation since")
        Instant lastRotatedAt) {

    static ProviderKeyView of(ProviderKey key) {
        return new ProviderKeyView(
                key.place().provider().text(),
                key.hint(),
                key.isVerified() ? "verified" : "unverified",
                key.createdAt(),
                key.verifiedAt(),
                key.sealedAt());
    }
}
