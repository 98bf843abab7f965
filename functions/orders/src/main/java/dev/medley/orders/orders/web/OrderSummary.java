package dev.medley.orders.orders.web;

import dev.medley.kernel.Money;
import dev.medley.orders.orders.Order;
import dev.medley.orders.orders.OrderStatus;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

@Serdeable
@Schema(description = "An order as it stands in lists")
record OrderSummary(UUID id, String number, UUID accountId, OrderStatus status, Money total, Instant placedAt) {

    static OrderSummary of(Order order) {
        return new OrderSummary(
                order.id(), order.number(), order.accountId(), order.status(), order.total(), order.placedAt());
    }
}
