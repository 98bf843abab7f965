package dev.medley.ml.models;

import java.util.Map;

/**
 * How good a model is on rows that it has not seen.
 *
 * @param baseline the same measures of doing without a model
 * @param verdict why it has its status
 */
public record ModelQuality(
        long learnt, long heldOut, Map<String, Double> metrics, Map<String, Double> baseline, String verdict) {

    public ModelQuality {
        metrics = Map.copyOf(metrics);
        baseline = Map.copyOf(baseline);
    }
}
