package dev.medley.analytics.trends;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A line through a series by least squares, after what comes back each period (the days of the week) is taken out. The interval
 * holds 95 of 100 cases; it is widened where each value goes with the one before, because such a series says less than its length
 * (by the first autocorrelation of what is left).
 *
 * @param slope how much more each bucket is than the one before
 */
public record SeriesTrend(double slope, double low, double high, double explained, Direction direction) {

    /** How few values say nothing. */
    public static final int LEAST = 8;

    /** Where a series goes: up or down only where the whole interval does. */
    public enum Direction {
        UP,
        DOWN,
        STEADY
    }

    /** The trend of a series with this period; 1 for none. */
    public static SeriesTrend of(double[] values, int period) {
        boolean seasonal = period > 1 && values.length >= 2 * period;
        double[] smooth = seasonal ? deseasonalised(values, period) : values;
        int n = smooth.length;
        double middle = (n - 1) / 2.0;
        double mean = Arrays.stream(smooth).average().orElse(0);
        double squares = 0;
        double products = 0;
        double whole = 0;
        for (int i = 0; i < n; i++) {
            squares += (i - middle) * (i - middle);
            products += (i - middle) * (smooth[i] - mean);
            whole += (smooth[i] - mean) * (smooth[i] - mean);
        }
        double slope = products / squares;
        double[] left = new double[n];
        double rest = 0;
        for (int i = 0; i < n; i++) {
            left[i] = smooth[i] - mean - slope * (i - middle);
            rest += left[i] * left[i];
        }
        int lost = seasonal ? period + 1 : 2;
        double error = Math.sqrt(rest / Math.max(1, n - lost) / squares) * widening(left);
        double reach = quantile(Math.max(1, n - lost)) * error;
        return new SeriesTrend(
                slope,
                slope - reach,
                slope + reach,
                whole == 0 ? 0 : 1 - rest / whole,
                direction(slope - reach, slope + reach));
    }

    private static Direction direction(double low, double high) {
        return low > 0 ? Direction.UP : high < 0 ? Direction.DOWN : Direction.STEADY;
    }

    /** How much less a series says whose values go with those before. */
    private static double widening(double[] left) {
        double products = 0;
        double squares = 0;
        for (int i = 0; i < left.length; i++) {
            squares += left[i] * left[i];
            products += i == 0 ? 0 : left[i] * left[i - 1];
        }
        double correlation = squares == 0 ? 0 : Math.clamp(products / squares, 0, 0.9);
        return Math.sqrt((1 + correlation) / (1 - correlation));
    }

    /** The 97.5 % quantile of Student's distribution (Hill's expansion, good to three digits from 3 degrees on). */
    private static double quantile(int freedom) {
        double z = 1.959964;
        double n = freedom;
        return z
                + (Math.pow(z, 3) + z) / (4 * n)
                + (5 * Math.pow(z, 5) + 16 * Math.pow(z, 3) + 3 * z) / (96 * n * n)
                + (3 * Math.pow(z, 7) + 19 * Math.pow(z, 5) + 17 * Math.pow(z, 3) - 15 * z) / (384 * n * n * n);
    }

    /** Takes out how much each place of the period differs from the moving mean. */
    static double[] deseasonalised(double[] values, int period) {
        int half = period / 2;
        List<List<Double>> byPlace = new ArrayList<>();
        for (int place = 0; place < period; place++) {
            byPlace.add(new ArrayList<>());
        }
        for (int i = half; i + half < values.length; i++) {
            double mean =
                    Arrays.stream(values, i - half, i + half + 1).average().orElse(0);
            byPlace.get(i % period).add(values[i] - mean);
        }
        double[] factors = byPlace.stream().mapToDouble(SeriesTrend::median).toArray();
        double center = Arrays.stream(factors).average().orElse(0);
        double[] smooth = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            smooth[i] = values[i] - (factors[i % period] - center);
        }
        return smooth;
    }

    private static double median(List<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int n = sorted.length;
        return n == 0 ? 0 : n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
    }
}
