package dev.medley.orders.affiliates.web;

import dev.medley.kernel.Money;
import dev.medley.orders.affiliates.Referral;
import dev.medley.orders.affiliates.ReferralStatus;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(
        name = "AffiliateReferral",
        description = "An order whose buyer an affiliate has brought; nothing of who that is")
record ReferralView(
        UUID id,

        @Nullable @Schema(description = "The link that was followed, or null where a code was used")
        UUID linkId,

        @Nullable String code,
        ReferralStatus status,

        @Nullable @Schema(description = "In hundredths of a percent; null until the order is paid")
        Integer rate,

        @Schema(description = "What the commission is of: the goods, after discounts and before tax")
        Money base,

        Instant createdAt) {

    static ReferralView of(Referral referral) {
        return new ReferralView(
                referral.id(),
                referral.linkId(),
                referral.code(),
                referral.status(),
                referral.rate(),
                new Money(referral.baseAmount(), referral.currency()),
                referral.createdAt());
    }
}
