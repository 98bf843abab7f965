package dev.medley.analytics.forecasts.web;

import dev.medley.analytics.forecasts.ForecastService.Outlook;
import dev.medley.analytics.forecasts.SalesForecast;
import dev.medley.analytics.questions.TimeFrame;
import dev.medley.analytics.questions.web.FrameView;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

@Serdeable
@Schema(name = "SalesForecast", description = "What the days after those of the question will come to")
record ForecastView(
        FrameView meta,
        ForecastMeasure measure,

        @Schema(
                description =
                        "holt-winters, or seasonal-naive (as a week before) where that was no worse on the held-out days")
        String model,

        @Schema(description = "How good they were on the last days, which neither had seen")
        BacktestView backtest,

        SeasonView season,
        List<ForecastDayView> days) {

    @Serdeable
    @Schema(name = "ForecastBacktest")
    record BacktestView(
            int heldOutDays,

            @Schema(description = "The mean absolute error of holt-winters, by that of a week before on the days seen")
            double mase,

            @Schema(description = "The same of seasonal-naive")
            double naiveMase) {}

    @Serdeable
    @Schema(name = "WeekSeason")
    record SeasonView(
            @Schema(description = "How much of what the trend leaves the days of the week explain, from 0 to 1")
            double strength,

            List<DaySeasonView> days) {}

    @Serdeable
    @Schema(name = "DaySeason")
    record DaySeasonView(
            @Schema(example = "monday") String day,

            @Schema(description = "How much more than usual on this day")
            double more) {}

    @Serdeable
    @Schema(name = "ForecastDay")
    record ForecastDayView(
            LocalDate day,
            double expected,

            @Schema(description = "At least so much in 97.5 of 100 cases")
            double low,

            @Schema(description = "At most so much in 97.5 of 100 cases")
            double high) {}

    static ForecastView of(FrameView meta, ForecastMeasure measure, TimeFrame frame, Outlook outlook) {
        SalesForecast forecast = outlook.forecast();
        List<ForecastDayView> days = new ArrayList<>();
        for (int i = 0; i < forecast.points().size(); i++) {
            SalesForecast.Point point = forecast.points().get(i);
            days.add(new ForecastDayView(frame.to().plusDays(i), point.expected(), point.low(), point.high()));
        }
        return new ForecastView(
                meta,
                measure,
                forecast.model(),
                new BacktestView(forecast.heldOut(), forecast.mase(), forecast.naiveMase()),
                new SeasonView(
                        outlook.seasonStrength(),
                        Arrays.stream(DayOfWeek.values())
                                .map(day -> new DaySeasonView(
                                        day.name().toLowerCase(Locale.ROOT),
                                        outlook.seasonFactors().getOrDefault(day, 0.0)))
                                .toList()),
                days);
    }
}
