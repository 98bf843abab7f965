package dev.medley.orders.promotions;

import java.util.List;

/**
 * What promotions make of a basket.
 *
 * @param lineDiscounts what is taken off each line
 * @param freeShipping whether nothing is taken for sending it
 */
public record PromotionResult(List<PromotionOutcome> outcomes, List<Long> lineDiscounts, boolean freeShipping) {

    public PromotionResult {
        outcomes = List.copyOf(outcomes);
        lineDiscounts = List.copyOf(lineDiscounts);
    }

    /** What is taken off all lines. */
    public long discount() {
        return lineDiscounts.stream().mapToLong(Long::longValue).sum();
    }

    /** Those that apply. */
    public List<PromotionOutcome> applied() {
        return outcomes.stream().filter(outcome -> outcome.reason() == null).toList();
    }
}
