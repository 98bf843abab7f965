package dev.medley.orders.carts;

import dev.medley.kernel.Base64Url;
import dev.medley.kernel.Digests;
import dev.medley.kernel.Refusal;
import java.security.SecureRandom;
import java.util.UUID;

/** What opens the cart of somebody who has not signed in; the database knows its digest alone. */
public record CartToken(UUID cartId, String secret) {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static CartToken next(UUID cartId) {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new CartToken(cartId, Base64Url.encode(bytes));
    }

    /**
     * Reads a token.
     *
     * @throws Refusal {@code cart-unknown} where it is none
     */
    public static CartToken parse(String text) {
        int dot = text.indexOf('.');
        try {
            return new CartToken(UUID.fromString(text.substring(0, Math.max(0, dot))), text.substring(dot + 1));
        } catch (IllegalArgumentException _) {
            throw CartService.unknown();
        }
    }

    public byte[] digest() {
        return Digests.sha256(secret);
    }

    public String text() {
        return cartId + "." + secret;
    }
}
