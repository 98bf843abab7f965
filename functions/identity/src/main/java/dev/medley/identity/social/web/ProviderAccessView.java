package dev.medley.identity.social.web;

import dev.medley.identity.social.ProviderGrant;
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

    static ProviderAccessView of(ProviderGrant providerGrant) {
        return new ProviderAccessView(providerGrant.accessToken(), providerGrant.expiresAt());
    }

    @Override
    public String toString() {
        return "ProviderAccessView[...]";
    }
}
