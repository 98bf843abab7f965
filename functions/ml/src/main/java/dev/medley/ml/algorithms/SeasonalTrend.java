package dev.medley.ml.algorithms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A series as a straight line and what the days of a week add to it. The line is that of Theil and Sen over whole weeks, which a
 * few odd days do not bend; whether it rises is asked of Mann and Kendall.
 *
 * @param slope what a day adds
 * @param season what is added on each day of the week, beginning with that of the first value
 * @param strength how much of what the line leaves the days of the week explain, from 0 to 1
 * @param deviation of what both leave
 * @param confidence that the direction of the slope is none of chance, from 0 to 1
 */
public record SeasonalTrend(
        double level, double slope, List<Double> season, double strength, double deviation, double confidence) {

    public static final int WEEK = 7;

    public SeasonalTrend {
        season = List.copyOf(season);
    }

    /** A trend of at least two weeks. */
    public static SeasonalTrend of(double[] values) {
        double[] weeks = weeks(values);
        double slope = medianSlope(weeks) / WEEK;
        double level = median(IntStream.range(0, weeks.length)
                .mapToDouble(week -> weeks[week] - slope * (firstDay(values, week) + (WEEK - 1) / 2.0))
                .toArray());
        double[] detrended = IntStream.range(0, values.length)
                .mapToDouble(day -> values[day] - level - slope * day)
                .toArray();
        double[] season = season(detrended);
        double whole = 0;
        double left = 0;
        for (int day = 0; day < values.length; day++) {
            whole += Math.pow(detrended[day], 2);
            left += Math.pow(detrended[day] - season[day % WEEK], 2);
        }
        return new SeasonalTrend(
                level,
                slope,
                Arrays.stream(season).boxed().toList(),
                whole == 0 ? 0 : Math.max(0, 1 - left / whole),
                Math.sqrt(left / Math.max(1, values.length - WEEK - 1)),
                confidence(weeks));
    }

    /** Means of the whole weeks, the last of which ends with the series. */
    private static double[] weeks(double[] values) {
        return IntStream.range(0, values.length / WEEK)
                .mapToDouble(week -> Arrays.stream(values, firstDay(values, week), firstDay(values, week) + WEEK)
                        .average()
                        .orElse(0))
                .toArray();
    }

    private static int firstDay(double[] values, int week) {
        return values.length % WEEK + week * WEEK;
    }

    private static double medianSlope(double[] weeks) {
        List<Double> slopes = new ArrayList<>();
        for (int first = 0; first < weeks.length; first++) {
            for (int later = first + 1; later < weeks.length; later++) {
                slopes.add((weeks[later] - weeks[first]) / (later - first));
            }
        }
        return slopes.isEmpty()
                ? 0
                : median(slopes.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static double confidence(double[] weeks) {
        int count = weeks.length;
        int sum = 0;
        for (int first = 0; first < count; first++) {
            for (int later = first + 1; later < count; later++) {
                sum += (int) Math.signum(weeks[later] - weeks[first]);
            }
        }
        double variance = count * (count - 1.0) * (2.0 * count + 5) / 18;
        double z = variance == 0 || sum == 0 ? 0 : (Math.abs(sum) - 1) / Math.sqrt(variance);
        return 2 * NormalDistribution.below(z) - 1;
    }

    private static double[] season(double[] detrended) {
        double[] season = new double[WEEK];
        for (int weekday = 0; weekday < WEEK; weekday++) {
            int first = weekday;
            season[weekday] = IntStream.range(0, detrended.length)
                    .filter(day -> day % WEEK == first)
                    .mapToDouble(day -> detrended[day])
                    .average()
                    .orElse(0);
        }
        double center = Arrays.stream(season).average().orElse(0);
        return Arrays.stream(season).map(value -> value - center).toArray();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** What a day comes to; 0 is the first of the series. */
    public double at(int day) {
        return level + slope * day + season.get(day % WEEK);
    }
}
