package dev.medley.orders.promotions;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A promotion that somebody may get.
 *
 * @param code what it was asked for with; null where it needs none
 * @param codeUsed whether that was for a single use and has had it
 * @param usedByCustomer how often the account has used it
 */
public record PromotionCandidate(
        Promotion promotion, @Nullable String code, boolean codeUsed, int usedByCustomer) {

    UUID id() {
        return promotion.id();
    }
}
