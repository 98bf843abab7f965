package dev.medley.orders.carts.web;

import dev.medley.kernel.Money;
import dev.medley.orders.carts.CheckedCart;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "Cart", description = "What somebody means to buy, as it is now")
record CartView(
        UUID id,

        @Nullable @Schema(description = "What opens it; told once, to who has not signed in")
        String token,

        String currency,
        List<CartLineView> lines,

        @Schema(description = "What those lines cost that can be bought, without tax and shipping")
        Money subtotal,

        @Schema(description = "What promotions take off that")
        Money discount,

        @Schema(description = "Whether a promotion pays for sending it")
        boolean freeShipping,

        List<CartPromotionView> promotions,
        Instant expiresAt) {

    static CartView of(CheckedCart checked) {
        Currency currency = checked.cart().currency();
        return new CartView(
                checked.cart().id(),
                null,
                currency.getCurrencyCode(),
                checked.lines().stream()
                        .map(line -> CartLineView.of(line, currency))
                        .toList(),
                new Money(checked.subtotal(), currency),
                new Money(checked.promotions().discount(), currency),
                checked.promotions().freeShipping(),
                checked.promotions().outcomes().stream()
                        .map(outcome -> CartPromotionView.of(outcome, currency))
                        .toList(),
                checked.cart().expiresAt());
    }

    CartView with(String newToken) {
        return new CartView(id, newToken, currency, lines, subtotal, discount, freeShipping, promotions, expiresAt);
    }
}
