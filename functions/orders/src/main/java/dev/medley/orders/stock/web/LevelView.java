package dev.medley.orders.stock.web;

import dev.medley.orders.stock.StockLevel;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

@Serdeable
@Schema(name = "StockLevel", description = "How many of a variant there are at a location")
record LevelView(
        UUID id,
        UUID variantId,
        UUID locationId,
        int onHand,

        @Schema(description = "How many are promised to orders")
        int reserved,

        int available,
        int incoming,
        boolean backOrder,
        int lowThreshold) {

    static LevelView of(StockLevel level) {
        return new LevelView(
                level.id(),
                level.variantId(),
                level.locationId(),
                level.onHand(),
                level.reserved(),
                level.available(),
                level.incoming(),
                level.backOrder(),
                level.lowThreshold());
    }
}
