package dev.medley.identity.apikeys.web;

import dev.medley.http.SaidExplicitly;
import dev.medley.http.SingleLine;
import dev.medley.identity.apikeys.ApiKeyGrant;
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

@Serdeable
@Schema(description = "What a key is good for from now on; its scopes stay, make another key for others")
record ApiKeyChange(
        @NotBlank @Size(max = 100) @SingleLine String name,
        @NotNull @Size(max = 50) List<@NotNull @Size(max = 50) String> addressRanges,
        @Min(1) @Max(100_000) int requestsPerMinute,

        @Nullable
        @SaidExplicitly
        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                description =
                        "When it ends; null for a key that does not. It has to be said, so that nobody forgets it")
        Instant expiresAt) {

    ApiKeyGrant toGrant() {
        return new ApiKeyGrant(name.strip(), Set.of(), addressRanges, requestsPerMinute, expiresAt);
    }
}
