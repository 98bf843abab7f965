package dev.medley.ml.behavior;

import dev.medley.ml.MlSettings;
import dev.medley.ml.features.FeatureKind;
import dev.medley.ml.features.FeatureSet;
import dev.medley.ml.features.FeatureSetRepository;
import dev.medley.ml.models.ChampionModels;
import dev.medley.ml.models.ModelName;
import dev.medley.ml.models.ModelTrainer;
import dev.medley.ml.models.ScoringArtefact;
import dev.medley.ml.models.ScoringFit;
import dev.medley.ml.models.ScoringFit.Example;
import dev.medley.ml.models.TrainingResult;
import dev.medley.ml.models.TrainingResult.Fitted;
import dev.medley.ml.models.TrainingResult.Measured;
import dev.medley.ml.models.TrainingResult.Skipped;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Learns who stays away: from what accounts did until the horizon ago, and whether they did nothing since. One account of four
 * is held out, by its id.
 */
@Singleton
class ChurnTrainer implements ModelTrainer {

    private static final int LEAST_EACH = 15;

    private final FeatureSetRepository featureSets;
    private final ChampionModels champions;
    private final MlSettings settings;

    ChurnTrainer(FeatureSetRepository featureSets, ChampionModels champions, MlSettings settings) {
        this.featureSets = featureSets;
        this.champions = champions;
        this.settings = settings;
    }

    @Override
    public ModelName name() {
        return ModelName.CHURN;
    }

    @Override
    public TrainingResult train(Map<FeatureKind, FeatureSet> sets) {
        Instant to = Objects.requireNonNull(sets.get(FeatureKind.USER_ACTIVITY))
                .window()
                .to();
        Instant cut = to.minus(settings.horizon());
        FeatureSet.Span before = new FeatureSet.Span(cut.minus(settings.window()), cut);
        List<Example> examples = featureSets.labelled(before, to, settings.mostRows()).stream()
                .map(row -> new Example(
                        row.before().values(),
                        row.stayedAway(),
                        Math.floorMod(row.before().accountId().hashCode(), 4) == 0))
                .toList();
        if (few(examples, true) || few(examples, false)) {
            return new Skipped("Fewer than " + LEAST_EACH + " accounts stayed away, or came again, in the horizon.");
        }
        List<String> features = FeatureKind.USER_ACTIVITY.features();
        ScoringFit fit = ScoringFit.of(features, examples);
        return new Fitted(
                ScoringFit.fit(features, examples),
                new FeatureSet.Span(before.from(), to),
                new Measured(
                        examples.size() - fit.heldOutLabels().length,
                        fit.heldOutLabels().length,
                        Map.of("auc", fit.auc(), "logLoss", fit.logLoss(), "churnRate", fit.share()),
                        Map.of("auc", 0.5, "logLoss", fit.baseLogLoss()),
                        fit.logLoss() < fit.baseLogLoss() && fit.auc() > 0.5,
                        fit.auc(),
                        championScore(examples, cut)));
    }

    /** In what is learnt from, and in what is held out. */
    private static boolean few(List<Example> examples, boolean label) {
        return List.of(true, false).stream()
                .anyMatch(heldOut -> examples.stream()
                                .filter(each -> each.label() == label && each.heldOut() == heldOut)
                                .count()
                        < (heldOut ? LEAST_EACH / 3 : LEAST_EACH));
    }

    private @Nullable Double championScore(List<Example> examples, Instant cut) {
        return champions
                .find(ModelName.CHURN, ScoringArtefact.class)
                .filter(champion -> !champion.model().window().to().isAfter(cut))
                .map(champion -> ScoringFit.auc(champion.artefact(), examples))
                .orElse(null);
    }
}
