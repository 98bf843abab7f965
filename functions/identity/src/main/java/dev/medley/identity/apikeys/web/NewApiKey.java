package dev.medley.identity.apikeys.web;

import dev.medley.access.Permission;
import dev.medley.http.SingleLine;
import dev.medley.identity.apikeys.ApiKeyGrant;
import dev.medley.kernel.Refusal;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

@Serdeable
record NewApiKey(
        @NotBlank @Size(max = 100) @SingleLine @Schema(example = "Nightly import")
        String name,

        @NotNull @Size(min = 1, max = 50) @Schema(example = "[\"recording:read:own\"]")
        List<@NotNull @Size(max = 100) String> scopes,

        @Nullable @Size(max = 50) @Schema(example = "[\"192.0.2.0/24\"]")
        List<@NotNull @Size(max = 50) String> addressRanges,

        @Nullable @Min(1) @Max(100_000) @Schema(description = "600 where it is left out")
        Integer requestsPerMinute,

        @Nullable Instant expiresAt) {

    static final int USUAL_RATE = 600;

    ApiKeyGrant toGrant() {
        return new ApiKeyGrant(
                name.strip(),
                permissions(),
                addressRanges == null ? List.of() : addressRanges,
                requestsPerMinute == null ? USUAL_RATE : requestsPerMinute,
                expiresAt);
    }

    private Set<Permission> permissions() {
        try {
            return scopes.stream().map(Permission::of).collect(Collectors.toUnmodifiableSet());
        } catch (IllegalArgumentException _) {
            throw Refusal.invalid(
                    "permission-malformed", "/scopes", "A scope reads resource:action:own or resource:action:all.");
        }
    }
}
