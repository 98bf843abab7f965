package dev.medley.orders.promotions.web;

import dev.medley.http.SingleLine;
import dev.medley.orders.promotions.PromotionRules;
import dev.medley.orders.promotions.PromotionService.Draft;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Serdeable
record NewPromotion(
        @NotBlank @Size(max = 100) @SingleLine String name,

        @Schema(description = "Whether it needs no code") boolean automatic,

        @NotNull @Valid PromotionRules rules,

        @Min(-1000) @Max(1000) @Schema(description = "The highest is applied first")
        int priority,

        @Nullable @Min(1) @Schema(description = "How often it may be used; null for ever")
        Integer totalLimit,

        @Nullable @Min(1) @Schema(description = "How often by one account; null for ever")
        Integer customerLimit) {

    Draft toDraft() {
        return new Draft(name.strip(), automatic, rules, priority, totalLimit, customerLimit);
    }
}
