package dev.medley.analytics.forecasts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a series of days will come to. Whether Holt-Winters or last week is believed is decided on the last days, which neither
 * has seen: the one whose errors are smaller.
 *
 * @param model {@code holt-winters}, or {@code seasonal-naive} where that is no worse
 * @param mase the errors of Holt-Winters on the held-out days, by those of last week's values on the days before
 * @param naiveMase the same of last week's values
 */
public record SalesForecast(String model, double mase, double naiveMase, int heldOut, List<Point> points) {

    static final int WEEK = 7;

    /** How many days there must be. */
    public static final int LEAST = 8 * WEEK;

    private static final int HELD_OUT = 4 * WEEK;
    private static final double NORMAL_95 = 1.96;

    /** Where each week is as the one before, nothing can be compared with its errors. */
    private static final double LEAST_SCALE = 1e-9;

    public SalesForecast {
        points = List.copyOf(points);
    }

    /** One day: what is expected, and between what it is in 95 of 100 cases. */
    public record Point(double expected, double low, double high) {}

    static SalesForecast of(double[] values, int days) {
        int heldOut = Math.min(HELD_OUT, values.length / 4);
        double[] known = Arrays.copyOf(values, values.length - heldOut);
        double[] actual = Arrays.copyOfRange(values, known.length, values.length);
        double scale = Math.max(weekError(known), LEAST_SCALE);
        double mase = error(actual, HoltWinters.fit(known, WEEK).forecast(heldOut)) / scale;
        double naiveMase = error(actual, lastWeek(known, heldOut)) / scale;
        boolean trusted = mase < naiveMase;
        return new SalesForecast(
                trusted ? "holt-winters" : "seasonal-naive",
                mase,
                naiveMase,
                heldOut,
                trusted ? trained(values, days) : naive(values, days));
    }

    private static List<Point> trained(double[] values, int days) {
        HoltWinters model = HoltWinters.fit(values, WEEK);
        return points(model.forecast(days), model.deviations(days));
    }

    private static List<Point> naive(double[] values, int days) {
        double sum = 0;
        for (int i = WEEK; i < values.length; i++) {
            sum += Math.pow(values[i] - values[i - WEEK], 2);
        }
        double variance = sum / (values.length - WEEK);
        double[] deviations = new double[days];
        for (int i = 0; i < days; i++) {
            deviations[i] = Math.sqrt(variance * (1 + i / WEEK));
        }
        return points(lastWeek(values, days), deviations);
    }

    private static List<Point> points(double[] expected, double[] deviations) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < expected.length; i++) {
            double reach = NORMAL_95 * deviations[i];
            points.add(new Point(expected[i], expected[i] - reach, expected[i] + reach));
        }
        return points;
    }

    private static double[] lastWeek(double[] values, int days) {
        double[] forecast = new double[days];
        for (int i = 0; i < days; i++) {
            forecast[i] = values[values.length - WEEK + i % WEEK];
        }
        return forecast;
    }

    private static double weekError(double[] values) {
        return error(Arrays.copyOfRange(values, WEEK, values.length), Arrays.copyOf(values, values.length - WEEK));
    }

    private static double error(double[] some, double[] others) {
        double sum = 0;
        for (int i = 0; i < some.length; i++) {
            sum += Math.abs(some[i] - others[i]);
        }
        return sum / some.length;
    }
}
