package dev.medley.orders.returns;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * So many of a line of an order.
 *
 * @param accepted how many have come back in a state that is accepted; null until then
 * @param refundAmount what the buyer gets back for it; null until they do
 */
public record ReturnLine(
        UUID lineId,
        int quantity,
        ReturnReason reason,
        @Nullable String comment,
        @Nullable Integer accepted,
        @Nullable Boolean restocked,
        @Nullable Long refundAmount) {

    ReturnLine with(int itsAccepted, boolean isRestocked) {
        return new ReturnLine(lineId, quantity, reason, comment, itsAccepted, isRestocked, null);
    }

    ReturnLine with(long refunded) {
        return new ReturnLine(lineId, quantity, reason, comment, accepted, restocked, refunded);
    }

    int acceptedOrNone() {
        return accepted == null ? 0 : accepted;
    }
}
