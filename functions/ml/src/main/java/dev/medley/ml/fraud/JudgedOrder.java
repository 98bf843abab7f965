package dev.medley.ml.fraud;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order that the shop's rules have judged.
 *
 * @param signals how much each weighs that was found
 * @param fraud what a person decided; null where nobody has
 */
public record JudgedOrder(
        UUID orderId,
        UUID accountId,
        int ruleScore,
        String decision,
        Map<String, Double> signals,
        @Nullable Boolean fraud,
        Instant at) {

    static final String RULE_SCORE = "rule-score";

    /** Its numbers in this order. */
    double[] row(List<String> features) {
        return features.stream()
                .mapToDouble(feature -> feature.equals(RULE_SCORE) ? ruleScore : signals.getOrDefault(feature, 0.0))
                .toArray();
    }
}
