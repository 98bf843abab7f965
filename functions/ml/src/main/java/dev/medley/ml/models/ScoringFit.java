package dev.medley.ml.models;

import dev.medley.ml.algorithms.LogisticRegression;
import dev.medley.ml.algorithms.ScoreMeasures;
import dev.medley.ml.algorithms.StandardScale;
import java.util.ArrayList;
import java.util.List;

/** A model that scores rows, learnt from some of them and measured on the others. */
public record ScoringFit(ScoringArtefact artefact, double[] heldOutScores, boolean[] heldOutLabels, double share) {

    /**
     * A row and what became of it.
     *
     * @param heldOut whether it is not learnt from
     */
    public record Example(double[] row, boolean label, boolean heldOut) {}

    public static ScoringFit of(List<String> features, List<Example> examples) {
        List<Example> learnt = examples.stream().filter(each -> !each.heldOut()).toList();
        List<Example> heldOut = examples.stream().filter(Example::heldOut).toList();
        ScoringArtefact artefact = fit(features, learnt);
        return new ScoringFit(
                artefact, scores(artefact, heldOut), labels(heldOut), ScoreMeasures.share(labels(learnt)));
    }

    /** Learns from all of them. */
    public static ScoringArtefact fit(List<String> features, List<Example> examples) {
        List<double[]> rows = new ArrayList<>();
        examples.forEach(example -> rows.add(example.row()));
        StandardScale scale = StandardScale.of(rows);
        return ScoringArtefact.of(features, scale, LogisticRegression.fit(scale.scale(rows), labels(examples)));
    }

    /** The scores that another model gives the held-out rows, measured as this one is. */
    public static double auc(ScoringArtefact other, List<Example> examples) {
        List<Example> heldOut = examples.stream().filter(Example::heldOut).toList();
        return ScoreMeasures.auc(scores(other, heldOut), labels(heldOut));
    }

    public double auc() {
        return ScoreMeasures.auc(heldOutScores, heldOutLabels);
    }

    public double logLoss() {
        return ScoreMeasures.logLoss(heldOutScores, heldOutLabels);
    }

    /** Of who always says the share of the rows learnt from. */
    public double baseLogLoss() {
        return ScoreMeasures.baseLogLoss(share, heldOutLabels);
    }

    private static double[] scores(ScoringArtefact artefact, List<Example> examples) {
        return examples.stream()
                .mapToDouble(example -> artefact.score(example.row()))
                .toArray();
    }

    private static boolean[] labels(List<Example> examples) {
        boolean[] labels = new boolean[examples.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = examples.get(i).label();
        }
        return labels;
    }
}
