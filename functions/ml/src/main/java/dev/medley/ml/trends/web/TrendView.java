package dev.medley.ml.trends.web;

import dev.medley.ml.algorithms.SeasonalTrend;
import dev.medley.ml.trends.SalesMeasure;
import dev.medley.ml.trends.TrendAnalysis;
import dev.medley.ml.trends.TrendService.Asked;
import dev.medley.ml.trends.TrendService.Trend;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

@Serdeable
@Schema(name = "TrendAnalysis", description = "How sales go, and how they will go on")
record TrendView(
        TrendFrameView meta,
        SalesMeasure measure,
        LineView trend,
        SeasonView season,

        @Schema(description = "seasonal-trend, or seasonal-naive (as a week before) where that was no worse")
        String model,

        TrendBacktestView backtest,

        @Schema(description = "What was, oldest day first") List<TrendDayView> series,

        @Schema(description = "What is expected") List<TrendForecastView> forecast) {

    @Serdeable
    @Schema(name = "TrendFrame")
    record TrendFrameView(
            LocalDate from,

            @Schema(description = "The day after the last") LocalDate to,

            String timeZone,
            String currency,
            Instant asOf) {}

    @Serdeable
    @Schema(name = "TrendLine")
    record LineView(
            @Schema(example = "rising") String direction,

            @Schema(description = "What a week adds") double perWeek,

            @Schema(description = "That the direction is none of chance, from 0 to 1; rising or falling from 0.95 on")
            double confidence) {}

    @Serdeable
    @Schema(name = "TrendSeason")
    record SeasonView(
            @Schema(description = "How much of what the line leaves the days of the week explain, from 0 to 1")
            double strength,

            List<WeekdayView> days) {}

    @Serdeable
    @Schema(name = "TrendWeekday")
    record WeekdayView(
            @Schema(example = "saturday") String day,

            @Schema(description = "How much more than usual")
            double more) {}

    @Serdeable
    @Schema(name = "TrendBacktest", description = "How good both were on the last days, which neither had seen")
    record TrendBacktestView(
            int heldOutDays,

            @Schema(description = "Mean absolute error of seasonal-trend, by that of a week before on the days seen")
            double mase,

            @Schema(description = "The same of seasonal-naive")
            double naiveMase) {}

    @Serdeable
    @Schema(name = "TrendDay")
    record TrendDayView(LocalDate day, double value) {}

    @Serdeable
    @Schema(name = "TrendForecastDay")
    record TrendForecastView(
            LocalDate day,
            double expected,

            @Schema(description = "At least so much in 97.5 of 100 cases")
            double low,

            @Schema(description = "At most so much in 97.5 of 100 cases")
            double high) {}

    static TrendView of(Asked asked, Trend found, Instant now) {
        TrendAnalysis analysis = found.analysis();
        SeasonalTrend trend = analysis.trend();
        LocalDate first = found.days().from();
        List<TrendDayView> series = new ArrayList<>();
        for (double value : found.series()) {
            series.add(new TrendDayView(first.plusDays(series.size()), value));
        }
        List<TrendForecastView> forecast = new ArrayList<>();
        for (TrendAnalysis.Expected day : analysis.days()) {
            forecast.add(new TrendForecastView(
                    found.days().to().plusDays(forecast.size()), day.expected(), day.low(), day.high()));
        }
        return new TrendView(
                new TrendFrameView(
                        first,
                        found.days().to(),
                        asked.zone().getId(),
                        asked.currency().getCurrencyCode(),
                        now),
                asked.measure(),
                new LineView(direction(trend), trend.slope() * SeasonalTrend.WEEK, trend.confidence()),
                new SeasonView(trend.strength(), weekdays(trend, first)),
                analysis.model(),
                new TrendBacktestView(analysis.heldOutDays(), analysis.mase(), analysis.naiveMase()),
                series,
                forecast);
    }

    private static String direction(SeasonalTrend trend) {
        if (trend.confidence() < 0.95 || trend.slope() == 0) {
            return "steady";
        }
        return trend.slope() > 0 ? "rising" : "falling";
    }

    private static List<WeekdayView> weekdays(SeasonalTrend trend, LocalDate first) {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new WeekdayView(
                        day.name().toLowerCase(Locale.ROOT),
                        trend.season()
                                .get(Math.floorMod(
                                        day.getValue() - first.getDayOfWeek().getValue(), SeasonalTrend.WEEK))))
                .toList();
    }
}
