package dev.medley.security.anomalies.external;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * What the server is asked. It learns neither accounts nor addresses.
 *
 * @param features the names of the numbers of each window, in their order
 * @param windows the numbers, on their scales
 */
@Serdeable
record ScoringRequest(List<String> features, List<List<Double>> windows) {

    ScoringRequest {
        features = List.copyOf(features);
        windows = List.copyOf(windows);
    }
}
