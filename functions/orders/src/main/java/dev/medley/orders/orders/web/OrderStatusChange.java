package dev.medley.orders.orders.web;

import dev.medley.http.SingleLine;
import dev.medley.orders.orders.Order.Shipment;
import dev.medley.orders.orders.OrderService.Progress;
import dev.medley.orders.orders.OrderStatus;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Serdeable
record OrderStatusChange(
        @NotNull OrderStatus status,

        @Nullable @Size(max = 100) @SingleLine @Schema(description = "Who brings it")
        String carrier,

        @Nullable @Size(max = 100) @SingleLine @Schema(description = "How the parcel can be followed")
        String trackingNumber,

        @Nullable @Size(max = 500) @SingleLine String note) {

    Progress toProgress() {
        return new Progress(status, new Shipment(null, carrier, trackingNumber), note);
    }
}
