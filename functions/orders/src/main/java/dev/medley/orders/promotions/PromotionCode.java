package dev.medley.orders.promotions;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a promotion is asked for with. */
public record PromotionCode(
        UUID id, String code, boolean singleUse, @Nullable UUID orderId) {}
