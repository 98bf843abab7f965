package dev.medley.orders.returns;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a buyer sends back of an order.
 *
 * @param refundAmount what they got back for it; null until they did
 */
public record OrderReturn(
        UUID id,
        UUID orderId,
        UUID accountId,
        ReturnStatus status,
        @Nullable String note,
        @Nullable Long refundAmount,
        int version,
        Instant createdAt,
        List<ReturnLine> lines) {

    public OrderReturn {
        lines = List.copyOf(lines);
    }

    /** The same return with its lines. */
    public OrderReturn with(List<ReturnLine> itsLines) {
        return new OrderReturn(id, orderId, accountId, status, note, refundAmount, version, createdAt, itsLines);
    }

    OrderReturn with(ReturnStatus next, @Nullable Long refunded, List<ReturnLine> itsLines) {
        return new OrderReturn(id, orderId, accountId, next, note, refunded, version + 1, createdAt, itsLines);
    }
}
