package dev.medley.ml.trends;

import dev.medley.ml.algorithms.SeasonalTrend;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How a series of days goes on. Whether the trend or last week is believed is decided on the last days, which neither has seen.
 *
 * @param model {@code seasonal-trend}, or {@code seasonal-naive} where that is no worse
 * @param mase mean absolute error of the trend on the held-out days, by that of a week before on the days before
 * @param naiveMase the same of a week before
 */
public record TrendAnalysis(
        SeasonalTrend trend, String model, double mase, double naiveMase, int heldOutDays, List<Expected> days) {

    private static final int WEEK = SeasonalTrend.WEEK;

    /** How many days there must be. */
    public static final int LEAST = 8 * WEEK;

    private static final int HELD_OUT = 2 * WEEK;
    private static final double NORMAL_95 = 1.96;

    /** What a day comes to, and between what in 95 of 100 cases. */
    public record Expected(double expected, double low, double high) {}

    static TrendAnalysis of(double[] values, int ahead) {
        double[] known = Arrays.copyOf(values, values.length - HELD_OUT);
        double[] after = Arrays.copyOfRange(values, known.length, values.length);
        double scale = Math.max(1e-9, weekError(known));
        SeasonalTrend tried = SeasonalTrend.of(known);
        double mase = error(after, day -> tried.at(known.length + day)) / scale;
        double naiveMase = error(after, day -> lastWeek(known, day)) / scale;
        SeasonalTrend trend = SeasonalTrend.of(values);
        boolean believed = mase < naiveMase;
        List<Expected> days = new ArrayList<>();
        for (int day = 0; day < ahead; day++) {
            double expected = believed ? trend.at(values.length + day) : lastWeek(values, day);
            double growth = 1 + (double) day / values.length;
            double reach = NORMAL_95
                    * (believed ? trend.deviation() * growth : weekDeviation(values) * Math.sqrt(1 + day / WEEK));
            days.add(new Expected(Math.max(0, expected), Math.max(0, expected - reach), Math.max(0, expected + reach)));
        }
        return new TrendAnalysis(
                trend, believed ? "seasonal-trend" : "seasonal-naive", mase, naiveMase, HELD_OUT, days);
    }

    private static double lastWeek(double[] values, int day) {
        return values[values.length - WEEK + day % WEEK];
    }

    private static double weekError(double[] values) {
        return IntStream.range(WEEK, values.length)
                .mapToDouble(day -> Math.abs(values[day] - values[day - WEEK]))
                .average()
                .orElse(0);
    }

    private static double weekDeviation(double[] values) {
        return Math.sqrt(IntStream.range(WEEK, values.length)
                .mapToDouble(day -> Math.pow(values[day] - values[day - WEEK], 2))
                .average()
                .orElse(0));
    }

    private static double error(double[] actual, IntToDoubleFunction expected) {
        return IntStream.range(0, actual.length)
                .mapToDouble(day -> Math.abs(actual[day] - expected.applyAsDouble(day)))
                .average()
                .orElse(0);
    }
}
