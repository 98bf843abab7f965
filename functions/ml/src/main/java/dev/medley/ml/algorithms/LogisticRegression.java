package dev.medley.ml.algorithms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How likely something is, by the weighted sum of features; found by Newton's method with a penalty on the weights, so that the
 * same rows always give the same weights.
 */
public record LogisticRegression(double bias, List<Double> weights) {

    private static final double PENALTY = 1;
    private static final int STEPS = 25;
    private static final double DONE = 1e-8;

    public LogisticRegression {
        weights = List.copyOf(weights);
    }

    /**
     * Learns from rows.
     *
     * @param rows on one scale
     * @param labels whether it was so
     */
    public static LogisticRegression fit(List<double[]> rows, boolean[] labels) {
        int size = rows.getFirst().length + 1;
        double[] weights = new double[size];
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = new double[size];
            double[][] curvature = new double[size][size];
            accumulate(rows, labels, weights, gradient, curvature);
            double[] change = solve(curvature, gradient);
            double largest = 0;
            for (int i = 0; i < size; i++) {
                weights[i] += Math.clamp(change[i], -5, 5);
                largest = Math.max(largest, Math.abs(change[i]));
            }
            if (largest < DONE) {
                break;
            }
        }
        List<Double> found = new ArrayList<>();
        for (int i = 1; i < size; i++) {
            found.add(weights[i]);
        }
        return new LogisticRegression(weights[0], found);
    }

    private static void accumulate(
            List<double[]> rows, boolean[] labels, double[] weights, double[] gradient, double[][] curvature) {
        int size = weights.length;
        for (int row = 0; row < labels.length; row++) {
            double[] features = withOne(rows.get(row));
            double sum = 0;
            for (int i = 0; i < size; i++) {
                sum += weights[i] * features[i];
            }
            double probability = sigmoid(sum);
            double error = (labels[row] ? 1 : 0) - probability;
            double slope = Math.max(1e-6, probability * (1 - probability));
            for (int i = 0; i < size; i++) {
                gradient[i] += error * features[i];
                for (int j = 0; j < size; j++) {
                    curvature[i][j] += slope * features[i] * features[j];
                }
            }
        }
        curvature[0][0] += DONE;
        for (int i = 1; i < size; i++) {
            gradient[i] -= PENALTY * weights[i];
            curvature[i][i] += PENALTY;
        }
    }

    private static double[] withOne(double[] row) {
        double[] features = new double[row.length + 1];
        features[0] = 1;
        System.arraycopy(row, 0, features, 1, row.length);
        return features;
    }

    /** Gauss, with the largest of a column in front. */
    static double[] solve(double[][] matrix, double[] right) {
        int size = right.length;
        double[] answer = Arrays.copyOf(right, size);
        for (int column = 0; column < size; column++) {
            int pivot = column;
            for (int row = column + 1; row < size; row++) {
                pivot = Math.abs(matrix[row][column]) > Math.abs(matrix[pivot][column]) ? row : pivot;
            }
            double[] swapped = matrix[column];
            matrix[column] = matrix[pivot];
            matrix[pivot] = swapped;
            double held = answer[column];
            answer[column] = answer[pivot];
            answer[pivot] = held;
            for (int row = column + 1; row < size; row++) {
                double factor = matrix[row][column] / matrix[column][column];
                for (int i = column; i < size; i++) {
                    matrix[row][i] -= factor * matrix[column][i];
                }
                answer[row] -= factor * answer[column];
            }
        }
        for (int row = size - 1; row >= 0; row--) {
            for (int i = row + 1; i < size; i++) {
                answer[row] -= matrix[row][i] * answer[i];
            }
            answer[row] /= matrix[row][row];
        }
        return answer;
    }

    /** Between 0 and 1. */
    public double probability(double[] scaled) {
        double sum = bias;
        for (int i = 0; i < scaled.length; i++) {
            sum += weights.get(i) * scaled[i];
        }
        return sigmoid(sum);
    }

    private static double sigmoid(double value) {
        return 1 / (1 + Math.exp(-value));
    }
}
