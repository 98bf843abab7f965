package dev.medley.ml.algorithms;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts numbers of different kinds on one scale: of each the logarithm, less its mean, by its deviation.
 *
 * @param means of the logarithms
 * @param deviations of the logarithms; 1 where all are alike
 */
public record StandardScale(List<Double> means, List<Double> deviations) {

    public StandardScale {
        means = List.copyOf(means);
        deviations = List.copyOf(deviations);
    }

    public static StandardScale of(List<double[]> rows) {
        List<Double> means = new ArrayList<>();
        List<Double> deviations = new ArrayList<>();
        int columns = rows.getFirst().length;
        for (int column = 0; column < columns; column++) {
            double sum = 0;
            for (double[] row : rows) {
                sum += log(row[column]);
            }
            double mean = sum / rows.size();
            double squares = 0;
            for (double[] row : rows) {
                squares += Math.pow(log(row[column]) - mean, 2);
            }
            double deviation = Math.sqrt(squares / rows.size());
            means.add(mean);
            deviations.add(deviation < 1e-9 ? 1 : deviation);
        }
        return new StandardScale(means, deviations);
    }

    public double[] scale(double[] row) {
        double[] scaled = new double[row.length];
        for (int i = 0; i < row.length; i++) {
            scaled[i] = (log(row[i]) - means.get(i)) / deviations.get(i);
        }
        return scaled;
    }

    public List<double[]> scale(List<double[]> rows) {
        return rows.stream().map(this::scale).toList();
    }

    private static double log(double value) {
        return Math.signum(value) * Math.log1p(Math.abs(value));
    }
}
