package dev.medley.ml.behavior;

import dev.medley.ml.features.ActivityFeatures;
import dev.medley.ml.features.FeatureKind;
import dev.medley.ml.features.FeatureSetRepository;
import dev.medley.ml.models.ChampionListener;
import dev.medley.ml.models.ModelArtefacts;
import dev.medley.ml.models.ModelName;
import dev.medley.ml.models.ScoringArtefact;
import dev.medley.ml.models.TrainedModel;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Scores all accounts of the newest set when another model answers. */
@Singleton
class ChurnScores implements ChampionListener {

    private static final int DRIVERS = 3;

    private final FeatureSetRepository featureSets;
    private final BehaviorRepository repository;
    private final ModelArtefacts artefacts;
    private final Clock clock;

    ChurnScores(
            FeatureSetRepository featureSets, BehaviorRepository repository, ModelArtefacts artefacts, Clock clock) {
        this.featureSets = featureSets;
        this.repository = repository;
        this.artefacts = artefacts;
        this.clock = clock;
    }

    @Override
    public ModelName name() {
        return ModelName.CHURN;
    }

    @Override
    public void promoted(TrainedModel model) {
        ScoringArtefact artefact = artefacts.load(model, ScoringArtefact.class);
        Instant now = clock.instant();
        List<ActivityFeatures> accounts = featureSets
                .find(FeatureKind.USER_ACTIVITY, null)
                .map(featureSets::activities)
                .orElse(List.of());
        List<ChurnScore> scores = new ArrayList<>();
        for (ActivityFeatures account : accounts) {
            scores.add(new ChurnScore(
                    account.accountId(),
                    model.id(),
                    artefact.score(account.values()),
                    artefact.drivers(account.values(), DRIVERS),
                    now));
        }
        repository.replace(scores);
    }
}
