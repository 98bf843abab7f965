package dev.medley.orders.fraud;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How an order was judged.
 *
 * @param verdict what somebody found it to be; null until then
 */
public record FraudAssessment(
        UUID orderId,
        UUID accountId,
        int score,
        FraudDecision decision,
        List<FraudReason> reasons,
        @Nullable FraudVerdict verdict,
        @Nullable String note,
        Instant createdAt) {

    public FraudAssessment {
        reasons = List.copyOf(reasons);
    }
}
