package dev.medley.orders.stock;

import java.time.Instant;
import java.util.UUID;

/**
 * How many of a variant there are at a location.
 *
 * @param reserved how many of them are promised to orders; more than there are only with {@code backOrder}
 * @param incoming how many are on their way here
 * @param lowThreshold at how many left administrators are told; 0 for none
 */
public record StockLevel(
        UUID id,
        UUID variantId,
        UUID locationId,
        int onHand,
        int reserved,
        int incoming,
        boolean backOrder,
        int lowThreshold,
        Instant createdAt) {

    /** The place of what nobody counts: it is made once it is ordered. */
    public static final UUID MADE_TO_ORDER = UUID.fromString("01930000-0000-7000-8000-00000000c00c");

    /** Whether what is shipped of it need not have been here. */
    boolean isMadeToOrder() {
        return backOrder && locationId.equals(MADE_TO_ORDER);
    }

    /** How many can be sold of what is here. */
    public int available() {
        return Math.max(0, onHand - reserved);
    }

    public boolean isInStock() {
        return backOrder || available() > 0;
    }

    /** The same level with other numbers. */
    public StockLevel with(int newOnHand, int newReserved) {
        return new StockLevel(
                id, variantId, locationId, newOnHand, newReserved, incoming, backOrder, lowThreshold, createdAt);
    }

    /** The same level when so many have come of those that were on their way. */
    StockLevel received(int count) {
        int left = Math.clamp((long) incoming - count, 0, incoming);
        return with(new LevelRules(left, backOrder, lowThreshold));
    }

    /** The same level under other rules. */
    public StockLevel with(LevelRules rules) {
        return new StockLevel(
                id,
                variantId,
                locationId,
                onHand,
                reserved,
                rules.incoming(),
                rules.backOrder(),
                rules.lowThreshold(),
                createdAt);
    }
}
