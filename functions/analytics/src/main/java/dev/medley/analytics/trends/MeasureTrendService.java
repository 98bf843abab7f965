package dev.medley.analytics.trends;

import dev.medley.analytics.questions.AnalyticsService;
import dev.medley.analytics.questions.AnalyticsService.Point;
import dev.medley.analytics.questions.Interval;
import dev.medley.analytics.questions.Measure;
import dev.medley.analytics.questions.TimeFrame;
import dev.medley.analytics.trends.ChangePoints.ChangePoint;
import dev.medley.kernel.Refusal;
import jakarta.inject.Singleton;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Says where measures go. */
@Singleton
public class MeasureTrendService {

    private static final int WEEK = 7;

    private final AnalyticsService analytics;

    MeasureTrendService(AnalyticsService analytics) {
        this.analytics = analytics;
    }

    /**
     * Where a measure goes.
     *
     * @param points its whole buckets
     * @param total of the whole time, and of as many days before
     */
    public record Analysis(
            List<Point> points,
            SeriesTrend trend,
            List<ChangePoint> changes,
            TimeFrame before,
            long total,
            long totalBefore) {}

    /**
     * Analyses the whole buckets of a time.
     *
     * @throws Refusal {@code series-too-short}
     */
    public Analysis analyse(Measure measure, Interval interval, TimeFrame frame) {
        List<Point> points = analytics.series(List.of(measure), interval, frame).stream()
                .filter(point -> !point.partial())
                .toList();
        if (points.size() < SeriesTrend.LEAST) {
            throw Refusal.invalid(
                    "series-too-short",
                    "/from",
                    "A trend takes " + SeriesTrend.LEAST + " buckets that are whole and over, and here are "
                            + points.size() + ".");
        }
        double[] values = points.stream()
                .mapToDouble(point -> point.values().getFirst().doubleValue())
                .toArray();
        int period = interval == Interval.DAY ? WEEK : 1;
        int days = (int) ChronoUnit.DAYS.between(frame.from(), frame.to());
        TimeFrame before = new TimeFrame(
                frame.from().minusDays(days), frame.from(), frame.zone(), frame.weekStart(), frame.currency());
        return new Analysis(
                points,
                SeriesTrend.of(values, period),
                ChangePoints.of(values, period),
                before,
                total(measure, frame),
                total(measure, before));
    }

    private long total(Measure measure, TimeFrame frame) {
        return analytics.totals(List.of(measure), frame).getFirst();
    }
}
