package dev.medley.security.anomalies;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A window, what its source usually does, and its features.
 *
 * @param everyone what all sources usually do
 * @param values the features, each on its scale
 */
public record ObservedWindow(TrafficWindow window, Habit habit, Habit everyone, Map<Feature, Double> values) {

    private static final int TOLD = 5;
    private static final double LEAST_SHARE = 0.02;

    public ObservedWindow {
        values = Map.copyOf(values);
    }

    public static ObservedWindow of(TrafficWindow window, Habit habit, Habit everyone) {
        Map<Feature, Double> values = new EnumMap<>(Feature.class);
        for (Feature feature : Feature.values()) {
            values.put(feature, feature.scale(feature.read(window, habit)));
        }
        return new ObservedWindow(window, habit, everyone, values);
    }

    /** A feature as what makes a part of a score. */
    Contribution contribution(Feature feature, double share) {
        Habit known = habit.isEstablished() ? habit : everyone;
        return new Contribution(feature, value(feature), known.isEstablished() ? known.usual(feature) : null, share);
    }

    /**
     * The features that make most of a score, the greatest first.
     *
     * @param shares how much each makes, in the order of features
     */
    public List<Contribution> contributions(List<Double> shares) {
        List<Contribution> all = new ArrayList<>();
        int index = 0;
        for (Feature feature : Feature.values()) {
            double share = shares.get(index++);
            if (share >= LEAST_SHARE) {
                all.add(contribution(feature, share));
            }
        }
        all.sort(Comparator.comparingDouble(Contribution::share).reversed());
        return List.copyOf(all.subList(0, Math.min(TOLD, all.size())));
    }

    /** The features in their order. */
    public float[] point() {
        Feature[] features = Feature.values();
        float[] point = new float[features.length];
        for (int i = 0; i < features.length; i++) {
            point[i] = (float) scaled(features[i]);
        }
        return point;
    }

    /** A feature as it is told to people. */
    double value(Feature feature) {
        return feature.unscale(scaled(feature));
    }

    private double scaled(Feature feature) {
        return values.getOrDefault(feature, 0.0);
    }

    long requests() {
        return window.counts().requests();
    }
}
