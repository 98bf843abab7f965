package dev.medley.orders.fraud.web;

import dev.medley.orders.fraud.FraudAssessment;
import dev.medley.orders.fraud.FraudDecision;
import dev.medley.orders.fraud.FraudReason;
import dev.medley.orders.fraud.FraudVerdict;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "FraudAssessment", description = "How an order was judged, and why")
record FraudAssessmentView(
        UUID orderId,
        UUID accountId,
        @Schema(description = "From 0 to 100") int score,
        FraudDecision decision,
        List<FraudReason> reasons,

        @Nullable @Schema(description = "What somebody found it to be; null until then")
        FraudVerdict verdict,

        @Nullable String note,
        Instant createdAt) {

    FraudAssessmentView {
        reasons = List.copyOf(reasons);
    }

    static FraudAssessmentView of(FraudAssessment assessment) {
        return new FraudAssessmentView(
                assessment.orderId(),
                assessment.accountId(),
                assessment.score(),
                assessment.decision(),
                assessment.reasons(),
                assessment.verdict(),
                assessment.note(),
                assessment.createdAt());
    }
}
