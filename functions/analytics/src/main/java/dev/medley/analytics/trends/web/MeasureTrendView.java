package dev.medley.analytics.trends.web;

import dev.medley.analytics.questions.Interval;
import dev.medley.analytics.questions.Measure;
import dev.medley.analytics.questions.TimeFrame;
import dev.medley.analytics.questions.web.FrameView;
import dev.medley.analytics.rollups.Freshness;
import dev.medley.analytics.trends.MeasureTrendService.Analysis;
import dev.medley.analytics.trends.SeriesTrend;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

@Serdeable
@Schema(name = "MeasureTrend", description = "Where a measure goes. Amounts are in the smallest unit of the currency")
record MeasureTrendView(
        FrameView meta,
        Measure measure,
        Interval interval,

        @Schema(
                description = "up and down only where the whole interval of the slope is above or below zero",
                type = "string",
                allowableValues = {"up", "down", "steady"})
        String direction,

        SlopeView slope,
        ComparisonView comparison,

        @Schema(description = "Where the level changes at once, the earliest first")
        List<LevelChangeView> changes,

        @Schema(description = "The buckets that are whole and over")
        List<TrendPointView> series) {

    @Serdeable
    @Schema(name = "TrendSlope", description = "How much more each bucket is than the one before")
    record SlopeView(
            double perBucket,

            @Schema(description = "At least so much in 97.5 of 100 cases")
            double low,

            @Schema(description = "At most so much in 97.5 of 100 cases")
            double high,

            @Schema(
                    description =
                            "How much of the series the line explains, from 0 to 1, the days of the week taken out")
            double explained) {

        static SlopeView of(SeriesTrend trend) {
            return new SlopeView(trend.slope(), trend.low(), trend.high(), trend.explained());
        }
    }

    @Serdeable
    @Schema(name = "TrendComparison", description = "With as many days before")
    record ComparisonView(
            LocalDate from,
            @Schema(description = "The day after the last") LocalDate to,
            long total,
            long before,

            @Nullable
            @Schema(
                    description =
                            "total less before, as a part of before: 0.12 is 12 % more; null where there was nothing")
            Double change) {}

    @Serdeable
    @Schema(name = "LevelChange")
    record LevelChangeView(
            @Schema(description = "The first bucket of the new level")
            LocalDate day,

            @Schema(description = "The mean until then") double before,
            @Schema(description = "The mean from then on") double after) {}

    @Serdeable
    @Schema(name = "TrendPoint")
    record TrendPointView(LocalDate day, long value) {}

    static MeasureTrendView of(
            Measure measure, Interval interval, TimeFrame frame, Analysis analysis, Freshness freshness) {
        long total = analysis.total();
        long before = analysis.totalBefore();
        return new MeasureTrendView(
                FrameView.of(frame, freshness),
                measure,
                interval,
                analysis.trend().direction().name().toLowerCase(Locale.ROOT),
                SlopeView.of(analysis.trend()),
                new ComparisonView(
                        analysis.before().from(),
                        analysis.before().to(),
                        total,
                        before,
                        before == 0 ? null : (double) (total - before) / Math.abs(before)),
                analysis.changes().stream()
                        .map(change -> new LevelChangeView(
                                analysis.points().get(change.index()).day(), change.before(), change.after()))
                        .toList(),
                analysis.points().stream()
                        .map(point ->
                                new TrendPointView(point.day(), point.values().getFirst()))
                        .toList());
    }
}
