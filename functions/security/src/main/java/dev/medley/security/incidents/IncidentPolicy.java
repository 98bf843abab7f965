package dev.medley.security.incidents;

import dev.medley.security.anomalies.AnomalyKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is done by itself; kinds without a rule only alert.
 *
 * @param version counted up with every change, from 1
 */
public record IncidentPolicy(
        List<PolicyRule> rules,
        int version,
        @Nullable Instant updatedAt,
        @Nullable UUID updatedBy) {

    public IncidentPolicy {
        rules = List.copyOf(rules);
    }

    Optional<PolicyRule> rule(AnomalyKind kind, double score) {
        return rules.stream()
                .filter(rule ->
                        rule.kind() == kind && rule.action() != ResponseAction.ALERT && score >= rule.threshold())
                .findFirst();
    }
}
