package dev.medley.identity.apikeys.web;

import dev.medley.access.Permission;
import dev.medley.identity.apikeys.ApiKeyGrant;
import dev.medley.identity.apikeys.ApiKeyRecord;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@Serdeable
@Schema(description = "An API key, without the key itself")
record ApiKeyView(
        UUID id,
        String name,

        @Schema(description = "The last four characters of the key")
        String hint,

        List<String> scopes,
        List<String> addressRanges,
        int requestsPerMinute,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable Instant lastUsedAt,
        @Nullable String lastUsedAddress) {

    static ApiKeyView of(ApiKeyRecord key) {
        ApiKeyGrant grant = key.grant();
        return new ApiKeyView(
                key.id(),
                grant.name(),
                key.hint(),
                grant.scopes().stream().map(Permission::toString).sorted().toList(),
                grant.addressRanges(),
                grant.requestsPerMinute(),
                key.createdAt(),
                grant.expiresAt(),
                key.revokedAt(),
                key.lastUsedAt(),
                key.lastUsedAddress());
    }
}
