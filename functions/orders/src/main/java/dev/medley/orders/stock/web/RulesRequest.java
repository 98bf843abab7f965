package dev.medley.orders.stock.web;

import dev.medley.orders.stock.LevelRules;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

@Serdeable
@Schema(name = "StockLevelRules")
record RulesRequest(
        @Min(0) @Max(1_000_000) @Schema(description = "How many are on their way here")
        int incoming,

        @Schema(description = "Whether more may be sold than there are")
        boolean backOrder,

        @Min(0) @Max(1_000_000) @Schema(description = "At how many left administrators are told; 0 for none")
        int lowThreshold) {

    LevelRules toRules() {
        return new LevelRules(incoming, backOrder, lowThreshold);
    }
}
