package dev.medley.orders.affiliates.web;

import dev.medley.orders.affiliates.Affiliate;
import dev.medley.orders.affiliates.AffiliateStatus;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "Affiliate", description = "Somebody who brings buyers")
record AffiliateView(
        UUID id,
        UUID accountId,

        @Nullable @Schema(description = "Null once the account is erased")
        String name,

        AffiliateStatus status,
        Instant createdAt) {

    static AffiliateView of(Affiliate affiliate) {
        return new AffiliateView(
                affiliate.id(), affiliate.accountId(), affiliate.name(), affiliate.status(), affiliate.createdAt());
    }
}
