package dev.medley.orders.promotions.web;

import dev.medley.orders.promotions.Promotion;
import dev.medley.orders.promotions.PromotionRules;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "Promotion", description = "Something that makes things cheaper")
record PromotionView(
        UUID id,
        String name,
        boolean automatic,
        boolean active,
        PromotionRules rules,
        int priority,
        @Nullable Integer totalLimit,
        @Nullable Integer customerLimit,

        @Schema(description = "How often it has been used") int used,

        Instant createdAt) {

    static PromotionView of(Promotion promotion) {
        return new PromotionView(
                promotion.id(),
                promotion.name(),
                promotion.automatic(),
                promotion.active(),
                promotion.rules(),
                promotion.priority(),
                promotion.totalLimit(),
                promotion.customerLimit(),
                promotion.used(),
                promotion.createdAt());
    }
}
