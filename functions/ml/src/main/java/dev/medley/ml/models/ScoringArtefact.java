package dev.medley.ml.models;

import dev.medley.ml.algorithms.LogisticRegression;
import dev.medley.ml.algorithms.StandardScale;
import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What a model has learnt that scores rows from 0 to 1, as it is stored. */
@Serdeable
public record ScoringArtefact(
        List<String> features, List<Double> means, List<Double> deviations, double bias, List<Double> weights) {

    /** How much a feature adds to the score of a row, on the scale of log-odds. */
    @Serdeable
    public record Driver(String feature, double value, double contribution) {}

    public static ScoringArtefact of(List<String> features, StandardScale scale, LogisticRegression model) {
        return new ScoringArtefact(features, scale.means(), scale.deviations(), model.bias(), model.weights());
    }

    public double score(double[] row) {
        return new LogisticRegression(bias, weights).probability(scale(row));
    }

    /** What counts most for or against, most first. */
    public List<Driver> drivers(double[] row, int most) {
        double[] scaled = scale(row);
        List<Driver> drivers = new ArrayList<>();
        for (int i = 0; i < scaled.length; i++) {
            drivers.add(new Driver(features.get(i), row[i], weights.get(i) * scaled[i]));
        }
        return drivers.stream()
                .sorted(Comparator.comparingDouble((Driver driver) -> Math.abs(driver.contribution()))
                        .reversed()
                        .thenComparing(Driver::feature))
                .limit(most)
                .toList();
    }

    private double[] scale(double[] row) {
        return new StandardScale(means, deviations).scale(row);
    }
}
