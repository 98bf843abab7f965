package dev.medley.orders.stock.web;

import dev.medley.orders.stock.StockLocation;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

@Serdeable
@Schema(name = "StockLocation", description = "A place where stock lies")
record LocationView(UUID id, String code, String name, Instant createdAt) {

    static LocationView of(StockLocation location) {
        return new LocationView(location.id(), location.code(), location.name(), location.createdAt());
    }
}
