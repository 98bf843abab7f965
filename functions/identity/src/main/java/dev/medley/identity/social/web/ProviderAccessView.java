package dev.medley.identity.social.web;

import dev.medley.identity.social.Grant;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(description = "Access to the provider's own API")
record ProviderAccessView(
        String accessToken,

        @Nullable @Schema(description = "Null where the provider does not say")
        Instant expiresAt) {

    static ProviderAccessView of(Grant grant) {
        return new ProviderAccessView(grant.accessToken(), grant.expiresAt());
    }

    @Override
    public String toString() {
        return "ProviderAccessView[...]";
    }
}
