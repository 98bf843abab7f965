package dev.medley.ml.pricing;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** By what prices are proposed. */
@Serdeable
@Schema(description = "By what prices are proposed; nothing of accounts ever counts")
public record PricingPolicy(
        @Schema(description = "Off until an administrator turns it on")
        boolean enabled,

        @Min(1) @Max(100) @Schema(description = "Lowest price, in percent of the first one that was seen")
        int floorPercent,

        @Min(100) @Max(1000) @Schema(description = "Highest price, in percent of the first one that was seen")
        int ceilingPercent,

        @Min(1) @Max(50) @Schema(description = "How much a price changes in a day at most")
        int maxDailyPercent,

        @Min(1) @Max(365) @Schema(description = "What lasts for fewer days is scarce, and its price may rise")
        int lowCoverDays,

        @Min(1) @Max(3650) @Schema(description = "What lasts for more days is plenty, and its price may fall")
        int highCoverDays,

        @Min(7) @Max(365) @Schema(description = "How many days of sales count")
        int historyDays) {}
