package dev.medley.orders.promotions;

import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is bought, and by whom.
 *
 * @param accountId null for somebody who has not signed in
 * @param codes what they have typed in
 */
public record Basket(@Nullable UUID accountId, Currency currency, List<BasketLine> lines, List<String> codes) {

    public Basket {
        lines = List.copyOf(lines);
        codes = List.copyOf(codes);
    }

    long subtotal() {
        return lines.stream().mapToLong(BasketLine::subtotal).reduce(0, Math::addExact);
    }
}
