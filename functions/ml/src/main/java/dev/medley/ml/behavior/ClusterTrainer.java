package dev.medley.ml.behavior;

import dev.medley.ml.algorithms.Clusters;
import dev.medley.ml.algorithms.StandardScale;
import dev.medley.ml.behavior.ClusterArtefact.LearntGroup;
import dev.medley.ml.features.ActivityFeatures;
import dev.medley.ml.features.FeatureKind;
import dev.medley.ml.features.FeatureSet;
import dev.medley.ml.features.FeatureSetRepository;
import dev.medley.ml.models.ModelName;
import dev.medley.ml.models.ModelTrainer;
import dev.medley.ml.models.TrainingResult;
import dev.medley.ml.models.TrainingResult.Fitted;
import dev.medley.ml.models.TrainingResult.Measured;
import dev.medley.ml.models.TrainingResult.Skipped;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** Groups accounts that behave alike: learnt from three of four, measured on the fourth. */
@Singleton
class ClusterTrainer implements ModelTrainer {

    private static final int MOST_GROUPS = 6;
    private static final int LEAST_ACCOUNTS = 50;
    private static final int LEARNT = 20_000;

    /** Groups that tell themselves apart less are none. */
    private static final double LEAST_SILHOUETTE = 0.1;

    private final FeatureSetRepository featureSets;

    ClusterTrainer(FeatureSetRepository featureSets) {
        this.featureSets = featureSets;
    }

    @Override
    public ModelName name() {
        return ModelName.CLUSTERS;
    }

    @Override
    public TrainingResult train(Map<FeatureKind, FeatureSet> sets) {
        FeatureSet set = Objects.requireNonNull(sets.get(FeatureKind.USER_ACTIVITY));
        List<double[]> rows = featureSets.activities(set).stream()
                .map(ActivityFeatures::values)
                .limit(LEARNT)
                .toList();
        if (rows.size() < LEAST_ACCOUNTS) {
            return new Skipped("Fewer than " + LEAST_ACCOUNTS + " accounts did anything.");
        }
        StandardScale scale = StandardScale.of(rows);
        List<double[]> scaled = scale.scale(rows);
        List<double[]> learnt = part(scaled, false);
        List<double[]> heldOut = part(scaled, true);
        Clusters.Found found = Clusters.best(learnt, MOST_GROUPS);
        double silhouette = found.clusters().silhouette(heldOut);
        return new Fitted(
                artefact(scale, found.clusters(), scaled),
                set.window(),
                new Measured(
                        learnt.size(),
                        heldOut.size(),
                        Map.of("silhouette", silhouette, "groups", (double)
                                found.clusters().centers().size()),
                        Map.of("silhouette", LEAST_SILHOUETTE),
                        silhouette > LEAST_SILHOUETTE,
                        silhouette,
                        null));
    }

    private static List<double[]> part(List<double[]> rows, boolean heldOut) {
        return IntStream.range(0, rows.size())
                .filter(i -> i % 4 == 3 == heldOut)
                .mapToObj(rows::get)
                .toList();
    }

    private static ClusterArtefact artefact(StandardScale scale, Clusters clusters, List<double[]> rows) {
        int[] sizes = new int[clusters.centers().size()];
        rows.forEach(row -> sizes[clusters.of(row)]++);
        List<String> features = FeatureKind.USER_ACTIVITY.features();
        List<LearntGroup> groups = new ArrayList<>();
        for (int group = 0; group < sizes.length; group++) {
            List<Double> center = clusters.centers().get(group);
            groups.add(new LearntGroup(label(features, center), (double) sizes[group] / rows.size(), center));
        }
        return new ClusterArtefact(features, scale.means(), scale.deviations(), groups);
    }

    private static String label(List<String> features, List<Double> center) {
        List<String> words = IntStream.range(0, features.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> Math.abs(center.get(i)))
                        .reversed())
                .limit(2)
                .map(i -> (center.get(i) < 0 ? "less " : "more ") + features.get(i))
                .toList();
        return String.join(", ", words);
    }
}
