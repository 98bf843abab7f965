package dev.medley.orders.carts;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody means to buy.
 *
 * @param accountId null for somebody who has not signed in
 * @param codes what they have typed in to get promotions
 */
public record Cart(
        UUID id,
        @Nullable UUID accountId,
        Currency currency,
        Instant expiresAt,
        List<CartLine> lines,
        List<String> codes) {

    public static final int MOST_LINES = 100;
    public static final int MOST_OF_ONE = 999;
    public static final int MOST_CODES = 5;

    public Cart {
        lines = List.copyOf(lines);
        codes = List.copyOf(codes);
    }

    /** The same cart as it is kept now. */
    public Cart with(Currency itsCurrency, Instant itsExpiry, List<CartLine> itsLines) {
        return new Cart(id, accountId, itsCurrency, itsExpiry, itsLines, codes);
    }
}
