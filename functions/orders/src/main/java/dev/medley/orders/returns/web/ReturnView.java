package dev.medley.orders.returns.web;

import dev.medley.orders.returns.OrderReturn;
import dev.medley.orders.returns.ReturnLine;
import dev.medley.orders.returns.ReturnReason;
import dev.medley.orders.returns.ReturnStatus;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "Return", description = "What a buyer sends back of an order")
record ReturnView(
        UUID id,
        UUID orderId,
        UUID accountId,
        ReturnStatus status,
        @Nullable String note,
        List<Line> lines,

        @Nullable
        @Schema(
                description =
                        "What the buyer gets back for it, in the smallest unit of the order's currency; null until then")
        Long refundAmount,

        Instant createdAt) {

    ReturnView {
        lines = List.copyOf(lines);
    }

    /** So many of a line of the order. */
    @Serdeable
    @Schema(name = "ReturnLine")
    record Line(
            UUID lineId,
            int quantity,
            ReturnReason reason,
            @Nullable String comment,

            @Nullable @Schema(description = "How many have come back and are accepted; null until then")
            Integer accepted,

            @Nullable Boolean restocked) {

        static Line of(ReturnLine line) {
            return new Line(
                    line.lineId(), line.quantity(), line.reason(), line.comment(), line.accepted(), line.restocked());
        }
    }

    static ReturnView of(OrderReturn found) {
        return new ReturnView(
                found.id(),
                found.orderId(),
                found.accountId(),
                found.status(),
                found.note(),
                found.lines().stream().map(Line::of).toList(),
                found.refundAmount(),
                found.createdAt());
    }
}
