package dev.medley.analytics.forecasts;

import java.util.ArrayList;
import java.util.List;

/**
 * How a series of days goes with the days of the week, after its trend (the mean of the seven days around) is taken out.
 *
 * @param strength how much of what is left the days of the week explain, from 0 to 1
 * @param factors what is added on each day of the week, beginning with that of the first value
 */
public record WeekSeason(double strength, List<Double> factors) {

    private static final int WEEK = SalesForecast.WEEK;
    private static final int HALF = WEEK / 2;

    public WeekSeason {
        factors = List.copyOf(factors);
    }

    static WeekSeason of(double[] values) {
        double[] sums = new double[WEEK];
        int[] counts = new int[WEEK];
        for (int i = HALF; i < values.length - HALF; i++) {
            sums[i % WEEK] += values[i] - trend(values, i);
            counts[i % WEEK]++;
        }
        double center = 0;
        for (int day = 0; day < WEEK; day++) {
            sums[day] /= Math.max(1, counts[day]);
            center += sums[day] / WEEK;
        }
        List<Double> factors = new ArrayList<>();
        for (double sum : sums) {
            factors.add(sum - center);
        }
        double left = 0;
        double whole = 0;
        for (int i = HALF; i < values.length - HALF; i++) {
            double detrended = values[i] - trend(values, i);
            whole += detrended * detrended;
            left += Math.pow(detrended - factors.get(i % WEEK), 2);
        }
        return new WeekSeason(whole == 0 ? 0 : Math.max(0, 1 - left / whole), factors);
    }

    private static double trend(double[] values, int middle) {
        double sum = 0;
        for (int i = middle - HALF; i <= middle + HALF; i++) {
            sum += values[i];
        }
        return sum / WEEK;
    }
}
