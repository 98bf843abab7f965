package dev.medley.orders.carts.web;

import dev.medley.kernel.Money;
import dev.medley.orders.promotions.PromotionOutcome;
import dev.medley.orders.promotions.PromotionReason;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "CartPromotion", description = "What becomes of a promotion in a cart")
record CartPromotionView(
        @Nullable @Schema(description = "Null for a code that there is not")
        String name,

        @Nullable @Schema(description = "What it was asked for with; null where it needs none")
        String code,

        @Schema(description = "What it takes off the goods") Money amount,

        @Nullable @Schema(description = "Why it does not apply; null where it does")
        PromotionReason reason) {

    static CartPromotionView of(PromotionOutcome outcome, Currency currency) {
        return new CartPromotionView(
                outcome.name(), outcome.code(), new Money(outcome.amount(), currency), outcome.reason());
    }
}
