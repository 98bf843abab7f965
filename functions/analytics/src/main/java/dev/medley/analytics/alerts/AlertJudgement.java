package dev.medley.analytics.alerts;

import dev.medley.analytics.alerts.AlertRule.Direction;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says of a number.
 *
 * @param expected of an anomaly, what is usual on such a day; of a threshold, the threshold
 * @param low of an anomaly, between what and
 * @param high what it would not be told of
 * @param firing whether it is as the rule says
 */
public record AlertJudgement(
        long value,
        double expected,
        @Nullable Double low,
        @Nullable Double high,
        boolean firing) {

    /** How many such days before there must be. */
    static final int LEAST = 4;

    /** The median of absolute deviations, to the standard deviation of normal ones. */
    private static final double TO_DEVIATION = 1.4826;

    /**
     * Compares with a threshold. What fires goes on firing until the number is beyond {@code clearAt}, so that one that goes
     * to and fro around the threshold is told of once.
     */
    static AlertJudgement threshold(AlertRule rule, long value, boolean wasFiring) {
        long threshold = rule.threshold() == null ? 0 : rule.threshold();
        long clear = rule.clearAt() == null ? threshold : rule.clearAt();
        boolean above = rule.direction() == Direction.ABOVE;
        boolean firing = above
                ? value > threshold || (wasFiring && value > clear)
                : value < threshold || (wasFiring && value < clear);
        return new AlertJudgement(value, threshold, null, null, firing);
    }

    /**
     * Compares with the same day of the weeks before: with their median, by the median of their deviations from it, which one
     * odd week does not move. Counts vary by chance too, so no deviation is below the root of what is expected.
     */
    static AlertJudgement anomaly(AlertRule rule, long value, long[] before) {
        double expected =
                median(Arrays.stream(before).mapToDouble(v -> (double) v).toArray());
        double deviation = TO_DEVIATION
                * median(Arrays.stream(before)
                        .mapToDouble(v -> Math.abs(v - expected))
                        .toArray());
        double least = rule.isCount() ? Math.sqrt(Math.abs(expected)) : Math.abs(expected) * 0.02;
        double reach = rule.deviations() * Math.max(1, Math.max(deviation, least));
        boolean tooLow = value < expected - reach && rule.direction() != Direction.ABOVE;
        boolean tooHigh = value > expected + reach && rule.direction() != Direction.BELOW;
        return new AlertJudgement(value, expected, expected - reach, expected + reach, tooLow || tooHigh);
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        int n = values.length;
        return n % 2 == 1 ? values[n / 2] : (values[n / 2 - 1] + values[n / 2]) / 2;
    }
}
