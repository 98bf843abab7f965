package dev.medley.analytics.forecasts;

import java.util.Arrays;

/**
 * Level, trend and season, each corrected by a part of the last error (additive Holt-Winters, in the error-correction form
 * ETS(A,A,A)). The parts are those of a grid with the least squared errors one step ahead.
 */
final class HoltWinters {

    private static final double[] LEVELS = {0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 0.7};
    private static final double[] TRENDS = {0, 0.002, 0.01, 0.03, 0.1};
    private static final double[] SEASONS = {0, 0.02, 0.05, 0.1, 0.2, 0.3};

    private final double[] parts;
    private final double[] season;
    private double level;
    private double trend;
    private double squares;
    private int seen;

    private HoltWinters(double[] values, int period, double... parts) {
        this.parts = parts;
        season = new double[period];
        double first = mean(values, 0, period);
        double second = mean(values, period, 2 * period);
        trend = (second - first) / period;
        level = first - trend * (period + 1) / 2;
        for (int i = 0; i < period; i++) {
            double expected = first + trend * (i - (period - 1) / 2.0);
            double expectedLater = expected + trend * period;
            season[i] = (values[i] - expected + values[period + i] - expectedLater) / 2;
        }
        for (double value : values) {
            add(value);
        }
    }

    /** The best of all models of a series, which has at least two seasons. */
    static HoltWinters fit(double[] values, int period) {
        HoltWinters best = null;
        for (double level : LEVELS) {
            for (double trend : TRENDS) {
                for (double season : SEASONS) {
                    HoltWinters model = new HoltWinters(values, period, level, trend, season);
                    best = best == null || model.squares < best.squares ? model : best;
                }
            }
        }
        if (best == null) {
            throw new IllegalStateException("The grid is empty");
        }
        return best;
    }

    private void add(double value) {
        int phase = seen % season.length;
        double error = value - (level + trend + season[phase]);
        level += trend + parts[0] * error;
        trend += parts[1] * error;
        season[phase] += parts[2] * error;
        squares += error * error;
        seen++;
    }

    /** The values to come. */
    double[] forecast(int steps) {
        double[] values = new double[steps];
        for (int step = 1; step <= steps; step++) {
            values[step - 1] = level + step * trend + season[(seen + step - 1) % season.length];
        }
        return values;
    }

    /** How far the values to come scatter around the forecast: their standard deviations. */
    double[] deviations(int steps) {
        double variance = squares / Math.max(1, seen - season.length - 2);
        double[] deviations = new double[steps];
        double sum = 1;
        for (int step = 1; step <= steps; step++) {
            deviations[step - 1] = Math.sqrt(variance * sum);
            double weight = parts[0] + parts[1] * step + (step % season.length == 0 ? parts[2] : 0);
            sum += weight * weight;
        }
        return deviations;
    }

    private static double mean(double[] values, int from, int to) {
        return Arrays.stream(values, from, to).average().orElseThrow();
    }
}
