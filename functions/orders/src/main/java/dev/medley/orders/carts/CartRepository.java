package dev.medley.orders.carts;

import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All carts. */
public interface CartRepository {

    /** Makes a cart; an account has one, and keeps it. */
    void add(UUID id, CartHolder holder, Currency currency, Instant expiresAt);

    Optional<Cart> find(CartHolder holder, Instant now);

    /** The same, locked until the transaction ends. */
    Optional<Cart> lock(CartHolder holder, Instant now);

    /** Notes that a cart is in use, and in which currency. */
    void touch(UUID id, Currency currency, Instant expiresAt);

    /** Keeps lines as they are now, new ones too. */
    void keep(UUID cartId, List<CartLine> lines);

    /** False when the cart has no such line. */
    boolean remove(UUID cartId, UUID lineId);

    /** Removes a cart and what is in it. */
    void remove(UUID cartId);

    /** Keeps which codes were typed in, instead of those before. */
    void keepCodes(UUID cartId, List<String> codes);

    /** Empties a cart, of its codes too. */
    void empty(UUID cartId);

    void erase(UUID accountId);

    /** Removes carts that nobody has used for long; how many. */
    int removeExpired(Instant now, int most);

    /** What can be said now of some variants, in one statement. */
    List<Offer> offers(Collection<UUID> variantIds, Currency currency);
}
