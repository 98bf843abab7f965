package dev.medley.orders.promotions;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a promotion gives, and when. */
@Serdeable
public record PromotionRules(
        @NotNull PromotionKind kind,

        @Min(0)
        @Schema(description = "Of a percentage its hundredths of a percent, of a fixed discount its smallest units")
        long value,

        @Nullable
        @Size(min = 3, max = 3)
        @Schema(description = "In which currency a fixed discount and a minimum are; null for any", example = "EUR")
        String currency,

        @Min(0) @Max(100) @Schema(description = "Of buy-x-get-y: how many are paid for")
        int buy,

        @Min(0) @Max(100) @Schema(description = "Of buy-x-get-y: how many more are free, the cheapest ones")
        int get,

        @NotNull ScopeKind scope,

        @NotNull @Size(max = 100) @Schema(description = "Products, categories or collections that it is for")
        List<@NotNull UUID> scopeIds,

        @Schema(description = "Whether it is for somebody's first order only")
        boolean firstOrderOnly,

        @Min(0) @Schema(description = "What the cart must come to before discounts")
        long minimum,

        @Nullable Instant startsAt,
        @Nullable Instant endsAt,

        @Schema(description = "Whether it applies together with others that are, too")
        boolean combinable,

        @Nullable @Schema(description = "For customers of this segment only; null for all")
        UUID segmentId) {

    public PromotionRules {
        scopeIds = List.copyOf(scopeIds);
    }
}
