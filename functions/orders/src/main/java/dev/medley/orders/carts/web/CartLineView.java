package dev.medley.orders.carts.web;

import dev.medley.kernel.Money;
import dev.medley.orders.carts.CheckedLine;
import dev.medley.orders.carts.LineProblem;
import dev.medley.orders.carts.Offer;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "CartLine")
record CartLineView(
        UUID id,
        UUID variantId,

        @Nullable @Schema(description = "Null where the variant is not known any more")
        UUID productId,

        @Nullable String sku,
        @Nullable String title,
        int quantity,

        @Nullable @Schema(description = "What one costs now")
        Money unitPrice,

        @Nullable @Schema(description = "What one cost when it was put in")
        Money seenPrice,

        @Nullable Money amount,

        @Schema(description = "How many there are now") int available,

        List<LineProblem> problems) {

    static CartLineView of(CheckedLine checked, Currency currency) {
        Offer offer = checked.offer();
        Money price = offer == null ? null : money(offer.amount(), currency);
        return new CartLineView(
                checked.line().id(),
                checked.line().variantId(),
                offer == null ? null : offer.productId(),
                offer == null ? null : offer.sku(),
                offer == null ? null : offer.title(),
                checked.line().quantity(),
                price,
                money(checked.line().seenAmount(), currency),
                price == null ? null : new Money(checked.amount(), currency),
                offer == null ? 0 : offer.available(),
                checked.problems());
    }

    private static @Nullable Money money(@Nullable Long amount, Currency currency) {
        return amount == null ? null : new Money(amount, currency);
    }
}
