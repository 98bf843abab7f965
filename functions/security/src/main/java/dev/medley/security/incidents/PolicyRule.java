package dev.medley.security.incidents;

import dev.medley.security.anomalies.AnomalyKind;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Duration;

/**
 * What is done about anomalies of a kind.
 *
 * @param threshold the score from which on it is done
 * @param durationMs how long it lasts; 0 for an alert
 */
@Serdeable
public record PolicyRule(AnomalyKind kind, ResponseAction action, double threshold, long durationMs) {

    Duration duration() {
        return Duration.ofMillis(durationMs);
    }
}
