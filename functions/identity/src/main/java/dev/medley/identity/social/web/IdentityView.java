package dev.medley.identity.social.web;

import dev.medley.identity.social.ProviderIdentity;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(description = "An account at a provider that opens the caller's account")
record IdentityView(
        UUID id,
        @Schema(example = "google") String provider,

        @Nullable @Schema(description = "What the provider calls the address of its owner")
        String email,

        @Schema(description = "What was agreed to") List<String> scopes,
        Instant linkedAt,
        Instant lastUsedAt) {

    static IdentityView of(ProviderIdentity identity) {
        return new IdentityView(
                identity.id(),
                identity.provider(),
                identity.email(),
                identity.scopes().stream().sorted().toList(),
                identity.linkedAt(),
                identity.lastUsedAt());
    }
}
