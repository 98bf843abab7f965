package dev.medley.orders.promotions.web;

import dev.medley.orders.promotions.PromotionCode;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "PromotionCode")
record PromotionCodeView(
        UUID id,
        String code,
        boolean singleUse,

        @Nullable @Schema(description = "The order that it was used for")
        UUID orderId) {

    static PromotionCodeView of(PromotionCode code) {
        return new PromotionCodeView(code.id(), code.code(), code.singleUse(), code.orderId());
    }
}
