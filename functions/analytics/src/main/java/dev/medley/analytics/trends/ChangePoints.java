package dev.medley.analytics.trends;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Where the level of a series changes at once. Each stretch is cut where that takes most off its squared errors, as long as that is
 * more than chance would (binary segmentation with the penalty of the Bayesian information criterion, on the noise between
 * neighbours).
 */
public final class ChangePoints {

    /** No stretch is shorter. */
    private static final int SHORTEST = 5;

    private static final int MOST = 10;

    /** The median of absolute differences of normal noise, to its standard deviation. */
    private static final double TO_DEVIATION = 0.6745 * Math.sqrt(2);

    private ChangePoints() {}

    /**
     * A change of level.
     *
     * @param index the first value of the new level
     */
    public record ChangePoint(int index, double before, double after) {}

    /** The changes of a series, the earliest first. */
    public static List<ChangePoint> of(double[] values, int period) {
        double[] smooth =
                period > 1 && values.length >= 2 * period ? SeriesTrend.deseasonalised(values, period) : values;
        double penalty = 4 * Math.log(Math.max(2, smooth.length)) * noise(smooth);
        List<Integer> cuts = new ArrayList<>();
        cut(smooth, 0, smooth.length, penalty, cuts);
        cuts.sort(Comparator.naturalOrder());
        List<ChangePoint> points = new ArrayList<>();
        for (int i = 0; i < cuts.size(); i++) {
            int start = i == 0 ? 0 : cuts.get(i - 1);
            int end = i + 1 < cuts.size() ? cuts.get(i + 1) : smooth.length;
            points.add(new ChangePoint(cuts.get(i), mean(smooth, start, cuts.get(i)), mean(smooth, cuts.get(i), end)));
        }
        return points;
    }

    private static void cut(double[] values, int from, int to, double penalty, List<Integer> cuts) {
        int best = -1;
        double most = penalty;
        double[] sums = new double[to - from + 1];
        for (int i = from; i < to; i++) {
            sums[i - from + 1] = sums[i - from] + values[i];
        }
        int n = to - from;
        for (int k = SHORTEST; k <= n - SHORTEST; k++) {
            double left = sums[k] / k;
            double right = (sums[n] - sums[k]) / (n - k);
            double gain = (double) k * (n - k) / n * (left - right) * (left - right);
            if (gain > most) {
                most = gain;
                best = from + k;
            }
        }
        if (best > 0 && cuts.size() < MOST) {
            cuts.add(best);
            cut(values, from, best, penalty, cuts);
            cut(values, best, to, penalty, cuts);
        }
    }

    /** The variance of the noise, which changes of level do not touch. */
    private static double noise(double[] values) {
        double[] steps = new double[Math.max(0, values.length - 1)];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = Math.abs(values[i + 1] - values[i]);
        }
        Arrays.sort(steps);
        double median = steps.length == 0 ? 0 : steps[steps.length / 2];
        double deviation = median / TO_DEVIATION;
        return Math.max(deviation * deviation, 1e-9);
    }

    private static double mean(double[] values, int from, int to) {
        return Arrays.stream(values, from, to).average().orElse(0);
    }
}
