package dev.medley.ml.models;

import dev.medley.ml.features.FeatureKind;
import dev.medley.ml.features.FeatureSet;
import java.util.Map;

/** Trains the models of one name; without effect. */
public interface ModelTrainer {

    ModelName name();

    /**
     * Trains one model.
     *
     * @param sets the newest of each kind
     */
    TrainingResult train(Map<FeatureKind, FeatureSet> sets);
}
