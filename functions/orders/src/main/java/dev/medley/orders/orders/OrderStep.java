package dev.medley.orders.orders;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A step in the life of an order. */
public record OrderStep(
        UUID id,
        UUID orderId,
        OrderStatus status,
        @Nullable String note,
        @Nullable UUID actorId,
        Instant createdAt) {}
