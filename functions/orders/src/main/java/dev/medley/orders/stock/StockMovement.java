package dev.medley.orders.stock;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of a level.
 *
 * @param reason an {@link AdjustmentReason}, or what became of the order
 */
public record StockMovement(
        UUID id,
        UUID levelId,
        MovementKind kind,
        String reason,
        int onHandChange,
        int reservedChange,
        @Nullable UUID orderId,
        @Nullable UUID actorId,
        Instant createdAt) {}
