package dev.medley.ml.models;

import dev.medley.ml.MlSettings;
import dev.medley.ml.features.FeatureSetRepository;
import jakarta.inject.Singleton;

/** Removes feature sets and models that are old, once a day. */
@Singleton
public class ModelUpkeep {

    private final ModelRepository models;
    private final ModelArtefacts artefacts;
    private final FeatureSetRepository featureSets;
    private final MlSettings settings;

    ModelUpkeep(
            ModelRepository models, ModelArtefacts artefacts, FeatureSetRepository featureSets, MlSettings settings) {
        this.models = models;
        this.artefacts = artefacts;
        this.featureSets = featureSets;
        this.settings = settings;
    }

    public void run() {
        featureSets.prune(settings.keptVersions());
        artefacts.delete(models.prune(settings.keptVersions()));
    }
}
