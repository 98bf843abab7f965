package dev.medley.orders.promotions;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a promotion in a basket.
 *
 * @param promotionId null for a code that nobody knows
 * @param amount what it takes off goods
 * @param reason why it does not apply; null where it does
 */
public record PromotionOutcome(
        @Nullable UUID promotionId,
        @Nullable String name,
        @Nullable String code,
        long amount,
        @Nullable PromotionReason reason) {

    static PromotionOutcome of(PromotionCandidate candidate, long amount, @Nullable PromotionReason reason) {
        return new PromotionOutcome(candidate.id(), candidate.promotion().name(), candidate.code(), amount, reason);
    }
}
