package dev.medley.security.anomalies.external;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the server answers.
 *
 * @param version of its model
 * @param threshold the score from which on a window is an anomaly
 * @param scores one for each window, in their order
 * @param contributions for each window how much each feature makes of its score; may be left out
 */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = true)
record ScoringAnswer(
        @Nullable String version,
        @Nullable Double threshold,
        @Nullable List<Double> scores,
        @Nullable List<List<Double>> contributions) {}
