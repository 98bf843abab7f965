package dev.medley.training;

import java.util.List;

/** Mean and deviation of each feature, so that all are of one size to a regularised model. */
@SuppressWarnings("ArrayRecordComponent")
record Standardisation(float[] means, float[] deviations) {
    private static final double LEAST = 1e-6;

    static Standardisation of(List<float[]> rows) {
        int width = rows.getFirst().length;
        double[] sums = new double[width];
        double[] squares = new double[width];
        for (float[] row : rows) {
            for (int i = 0; i < width; i++) {
                sums[i] += row[i];
                squares[i] += (double) row[i] * row[i];
            }
        }
        float[] means = new float[width];
        float[] deviations = new float[width];
        for (int i = 0; i < width; i++) {
            double mean = sums[i] / rows.size();
            means[i] = (float) mean;
            deviations[i] = (float) (Math.sqrt(Math.max(0, squares[i] / rows.size() - mean * mean)) + LEAST);
        }
        return new Standardisation(means, deviations);
    }

    float[] apply(float[] row) {
        float[] standard = new float[row.length];
        for (int i = 0; i < row.length; i++) {
            standard[i] = (row[i] - means[i]) / deviations[i];
        }
        return standard;
    }
}
