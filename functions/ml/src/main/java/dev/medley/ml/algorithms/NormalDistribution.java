package dev.medley.ml.algorithms;

/** The standard normal distribution. */
public final class NormalDistribution {

    private NormalDistribution() {}

    /** The value below which so much lies, found by halving; good to nine digits. */
    public static double quantile(double share) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("A share lies between 0 and 1: " + share);
        }
        double low = -9;
        double high = 9;
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if (below(middle) < share) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** How much lies below a value, by the series of the density (Marsaglia). */
    public static double below(double value) {
        double size = Math.abs(value);
        double term = size;
        double sum = size;
        for (int i = 1; i < 300 && term > 1e-17 * sum; i++) {
            term *= size * size / (2 * i + 1);
            sum += term;
        }
        double half = sum * Math.exp(-size * size / 2) / Math.sqrt(2 * Math.PI);
        return value < 0 ? 0.5 - half : 0.5 + half;
    }
}
