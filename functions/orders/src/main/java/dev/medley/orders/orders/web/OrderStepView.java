package dev.medley.orders.orders.web;

import dev.medley.orders.orders.OrderStatus;
import dev.medley.orders.orders.OrderStep;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "OrderStep", description = "A step in the life of an order")
record OrderStepView(OrderStatus status, @Nullable String note, Instant at) {

    static OrderStepView of(OrderStep step) {
        return new OrderStepView(step.status(), step.note(), step.createdAt());
    }
}
