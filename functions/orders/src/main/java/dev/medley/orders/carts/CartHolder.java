package dev.medley.orders.carts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose cart is meant: that of an account, or the one that a token opens. */
public record CartHolder(@Nullable UUID accountId, @Nullable CartToken token) {

    public static CartHolder of(UUID accountId) {
        return new CartHolder(accountId, null);
    }

    public static CartHolder of(CartToken token) {
        return new CartHolder(null, token);
    }
}
