package dev.medley.analytics.forecasts;

import dev.medley.analytics.questions.AnalyticsService;
import dev.medley.analytics.questions.Interval;
import dev.medley.analytics.questions.Measure;
import dev.medley.analytics.questions.TimeFrame;
import dev.medley.kernel.Refusal;
import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Forecasts measures of sales by what they were on the days of a time. */
@Singleton
public class ForecastService {

    private final AnalyticsService analytics;

    ForecastService(AnalyticsService analytics) {
        this.analytics = analytics;
    }

    /** A forecast and what is known of the season. */
    public record Outlook(SalesForecast forecast, double seasonStrength, Map<DayOfWeek, Double> seasonFactors) {}

    public Optional<Instant> asOf() {
        return analytics.asOf();
    }

    /**
     * Forecasts the days after a time.
     *
     * @throws Refusal {@code series-too-short}
     */
    public Outlook forecast(Measure measure, TimeFrame frame, int days) {
        double[] values = analytics.series(List.of(measure), Interval.DAY, frame).stream()
                .mapToDouble(point -> point.values().getFirst())
                .toArray();
        if (values.length < SalesForecast.LEAST) {
            throw Refusal.invalid(
                    "series-too-short", "/from", "A forecast needs at least " + SalesForecast.LEAST + " days.");
        }
        WeekSeason season = WeekSeason.of(values);
        Map<DayOfWeek, Double> factors = new EnumMap<>(DayOfWeek.class);
        for (int i = 0; i < season.factors().size(); i++) {
            factors.put(
                    frame.from().plusDays(i).getDayOfWeek(), season.factors().get(i));
        }
        return new Outlook(SalesForecast.of(values, days), season.strength(), factors);
    }
}
