package dev.medley.ml.fraud;

import dev.medley.ml.MlSettings;
import dev.medley.ml.algorithms.ScoreMeasures;
import dev.medley.ml.features.FeatureKind;
import dev.medley.ml.features.FeatureSet;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Learns from what people decided of orders; the last third in time is held out. What it must beat is the shop's rules. */
@Singleton
class FraudTrainer implements ModelTrainer {

    private static final int LEAST_EACH = 10;
    private static final int MOST_SIGNALS = 40;

    private final JudgedOrderRepository orders;
    private final ChampionModels champions;
    private final MlSettings settings;

    FraudTrainer(JudgedOrderRepository orders, ChampionModels champions, MlSettings settings) {
        this.orders = orders;
        this.champions = champions;
        this.settings = settings;
    }

    @Override
    public ModelName name() {
        return ModelName.FRAUD;
    }

    @Override
    public TrainingResult train(Map<FeatureKind, FeatureSet> sets) {
        List<JudgedOrder> decided = orders.decided(settings.mostRows());
        int heldOut = decided.size() / 3;
        List<String> features = features(decided);
        List<Example> examples = examples(decided, features, heldOut);
        if (few(examples, true) || few(examples, false)) {
            return new Skipped(
                    "People decided of fewer than " + LEAST_EACH + " orders that they are fraud, or are not.");
        }
        ScoringFit fit = ScoringFit.of(features, examples);
        double rules = ScoreMeasures.auc(
                decided.stream()
                        .limit(heldOut)
                        .mapToDouble(JudgedOrder::ruleScore)
                        .toArray(),
                fit.heldOutLabels());
        Instant last = decided.getFirst().at();
        return new Fitted(
                ScoringFit.fit(features, examples),
                new FeatureSet.Span(decided.getLast().at(), last.plusMillis(1)),
                new Measured(
                        examples.size() - heldOut,
                        heldOut,
                        Map.of("auc", fit.auc(), "logLoss", fit.logLoss(), "fraudRate", fit.share()),
                        Map.of("auc", rules, "logLoss", fit.baseLogLoss()),
                        fit.logLoss() < fit.baseLogLoss() && fit.auc() >= rules,
                        fit.auc(),
                        championScore(
                                examples,
                                features,
                                decided.get(Math.max(0, heldOut - 1)).at())));
    }

    /** Those of the signals that there are, and what the rules say altogether. */
    private static List<String> features(List<JudgedOrder> decided) {
        return Stream.concat(
                        Stream.of(JudgedOrder.RULE_SCORE),
                        decided.stream()
                                .flatMap(order -> order.signals().keySet().stream())
                                .distinct()
                                .sorted()
                                .limit(MOST_SIGNALS))
                .toList();
    }

    private static List<Example> examples(List<JudgedOrder> decided, List<String> features, int heldOut) {
        List<Example> examples = new ArrayList<>();
        for (JudgedOrder order : decided) {
            examples.add(
                    new Example(order.row(features), Boolean.TRUE.equals(order.fraud()), examples.size() < heldOut));
        }
        return examples;
    }

    private static boolean few(List<Example> examples, boolean label) {
        return examples.stream()
                                .filter(each -> each.label() == label && !each.heldOut())
                                .count()
                        < LEAST_EACH
                || examples.stream().noneMatch(each -> each.label() == label && each.heldOut());
    }

    private @Nullable Double championScore(List<Example> examples, List<String> features, Instant cut) {
        return champions
                .find(ModelName.FRAUD, ScoringArtefact.class)
                .filter(champion -> !champion.model().window().to().isAfter(cut)
                        && champion.artefact().features().equals(features))
                .map(champion -> ScoringFit.auc(champion.artefact(), examples))
                .orElse(null);
    }
}
