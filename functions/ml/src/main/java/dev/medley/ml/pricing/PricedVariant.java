package dev.medley.ml.pricing;

import java.util.List;
import java.util.UUID;

/**
 * What is known of a price, and nothing of who pays it.
 *
 * @param reference the first price that was seen
 * @param yesterday the price a day ago
 * @param available how many there are
 * @param days what was sold at what price, a day each, days without a sale left out
 */
public record PricedVariant(
        UUID variantId,
        UUID productId,
        String currency,
        long amount,
        long reference,
        long yesterday,
        long available,
        List<SoldDay> days) {

    /** How many were sold on a day, and for how much each on average. */
    public record SoldDay(double quantity, double price) {}

    PricedVariant with(List<SoldDay> sold) {
        return new PricedVariant(variantId, productId, currency, amount, reference, yesterday, available, sold);
    }
}
