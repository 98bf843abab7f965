package dev.medley.training;

import dev.medley.models.audio.Softmax;

/**
 * Multinomial logistic regression: half the square of the weights, plus the cross-entropy of each example times its
 * weight. A point holds, for each label in turn, the weights of all features and a bias, which costs nothing.
 *
 * @param rows features, standardised
 * @param labels the right label of each row
 * @param weights how much each row counts
 */
@SuppressWarnings("ArrayRecordComponent")
record SoftmaxRegression(float[][] rows, int[] labels, double[] weights, int labelCount) implements Objective {

    int parameters() {
        return labelCount * stride();
    }

    int stride() {
        return rows[0].length + 1;
    }

    @Override
    public double evaluate(double[] point, double[] gradient) {
        double value = 0;
        for (int i = 0; i < point.length; i++) {
            gradient[i] = isBias(i) ? 0 : point[i];
            value += gradient[i] * gradient[i] / 2;
        }
        for (int row = 0; row < rows.length; row++) {
            double[] logProbabilities = Softmax.log(scores(point, rows[row]), 1);
            value -= weights[row] * logProbabilities[labels[row]];
            for (int label = 0; label < labelCount; label++) {
                double error = Math.exp(logProbabilities[label]) - (label == labels[row] ? 1 : 0);
                addGradient(gradient, label * stride(), weights[row] * error, rows[row]);
            }
        }
        return value;
    }

    private boolean isBias(int parameter) {
        return parameter % stride() == stride() - 1;
    }

    private double[] scores(double[] point, float[] row) {
        double[] scores = new double[labelCount];
        for (int label = 0; label < labelCount; label++) {
            scores[label] = score(point, label * stride(), row);
        }
        return scores;
    }

    private static double score(double[] point, int from, float[] row) {
        // Four sums at a time, for the processor cannot add two things to one sum at once.
        double a = 0;
        double b = 0;
        double c = 0;
        double d = point[from + row.length];
        int i = 0;
        for (; i + 3 < row.length; i += 4) {
            a += point[from + i] * row[i];
            b += point[from + i + 1] * row[i + 1];
            c += point[from + i + 2] * row[i + 2];
            d += point[from + i + 3] * row[i + 3];
        }
        for (; i < row.length; i++) {
            a += point[from + i] * row[i];
        }
        return a + b + c + d;
    }

    private static void addGradient(double[] gradient, int from, double times, float[] row) {
        for (int i = 0; i < row.length; i++) {
            gradient[from + i] += times * row[i];
        }
        gradient[from + row.length] += times;
    }
}
