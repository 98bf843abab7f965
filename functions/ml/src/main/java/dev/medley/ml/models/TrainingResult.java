package dev.medley.ml.models;

import dev.medley.ml.features.FeatureSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What came of training a model. */
public sealed interface TrainingResult {

    /** There is too little to learn from. */
    record Skipped(String reason) implements TrainingResult {}

    /**
     * A model.
     *
     * @param artefact what it has learnt: a record with a JSON form
     * @param learntFrom the time of the rows that it learnt from
     * @param measured how good it is
     */
    record Fitted(Object artefact, FeatureSet.Span learntFrom, Measured measured) implements TrainingResult {}

    /**
     * How good a model is on rows that it has not seen.
     *
     * @param beatsBaseline whether it is better than no model
     * @param score the measure that decides; more is better
     * @param championScore the same of the model that answers, on the same rows; null where there is none, or it has seen them
     */
    record Measured(
            long learnt,
            long heldOut,
            Map<String, Double> metrics,
            Map<String, Double> baseline,
            boolean beatsBaseline,
            double score,
            @Nullable Double championScore) {}
}
