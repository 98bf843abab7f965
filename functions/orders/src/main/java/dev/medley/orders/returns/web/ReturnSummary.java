package dev.medley.orders.returns.web;

import dev.medley.orders.returns.OrderReturn;
import dev.medley.orders.returns.ReturnStatus;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

@Serdeable
@Schema(description = "A return as it stands in lists")
record ReturnSummary(UUID id, UUID orderId, UUID accountId, ReturnStatus status, Instant createdAt) {

    static ReturnSummary of(OrderReturn found) {
        return new ReturnSummary(found.id(), found.orderId(), found.accountId(), found.status(), found.createdAt());
    }
}
