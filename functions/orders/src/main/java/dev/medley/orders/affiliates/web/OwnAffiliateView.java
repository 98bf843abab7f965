package dev.medley.orders.affiliates.web;

import dev.medley.kernel.Money;
import dev.medley.orders.affiliates.AffiliateEarnings;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

@Serdeable
@Schema(name = "OwnAffiliate", description = "What an affiliate sees of themselves")
record OwnAffiliateView(
        AffiliateView affiliate,

        @Schema(description = "Codes of promotions whose use counts for them")
        List<String> codes,

        @Schema(description = "What they have earned, in each currency")
        List<Earnings> earnings) {

    /** What they have earned in one currency. */
    @Serdeable
    @Schema(name = "AffiliateEarnings")
    record Earnings(
            @Schema(description = "What may still be taken back")
            Money held,

            @Schema(description = "What the next statement pays")
            Money payable,

            @Schema(description = "What is in statements that are not paid yet")
            Money stated,

            Money paid) {

        static Earnings of(AffiliateEarnings earnings) {
            return new Earnings(
                    new Money(earnings.held(), earnings.currency()),
                    new Money(earnings.payable(), earnings.currency()),
                    new Money(earnings.stated(), earnings.currency()),
                    new Money(earnings.paid(), earnings.currency()));
        }
    }
}
