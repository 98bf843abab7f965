package dev.medley.orders.stock.web;

import dev.medley.orders.stock.MovementKind;
import dev.medley.orders.stock.StockMovement;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "StockMovement", description = "A change of a level")
record MovementView(
        UUID id,
        MovementKind kind,
        String reason,
        int onHandChange,
        int reservedChange,

        @Nullable @Schema(description = "The order that it was for")
        UUID orderId,

        @Nullable @Schema(description = "The administrator who made it")
        UUID actorId,

        Instant createdAt) {

    static MovementView of(StockMovement movement) {
        return new MovementView(
                movement.id(),
                movement.kind(),
                movement.reason(),
                movement.onHandChange(),
                movement.reservedChange(),
                movement.orderId(),
                movement.actorId(),
                movement.createdAt());
    }
}
