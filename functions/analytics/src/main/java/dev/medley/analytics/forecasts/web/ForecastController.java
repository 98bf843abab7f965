package dev.medley.analytics.forecasts.web;

import dev.medley.access.Access;
import dev.medley.analytics.forecasts.ForecastService;
import dev.medley.analytics.questions.TimeFrame;
import dev.medley.analytics.questions.TimeFrames;
import dev.medley.analytics.questions.TimeFrames.Wanted;
import dev.medley.analytics.questions.web.FrameView;
import dev.medley.http.Problems;
import dev.medley.limits.RateClass;
import dev.medley.limits.RateLimited;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;

@Controller("/api/analytics/sales/forecast")
@Tag(name = "Analytics")
class ForecastController {

    private final ForecastService service;
    private final TimeFrames frames;

    ForecastController(ForecastService service, TimeFrames frames) {
        this.service = service;
        this.frames = frames;
    }

    @Get("{?measure,days,from,to,timeZone,currency}")
    @Access("analytics:read:all")
    @RateLimited(RateClass.SEARCH)
    @Operation(
            operationId = "readSalesForecast",
            summary = "What sales will come to, by those of the days of the question",
            description =
                    "Holt-Winters with a season of a week, tried on the last days against the values of a week before; the "
                            + "better of the two is answered. At least 56 days are needed, whole ones.")
    @ApiResponse(responseCode = "200", description = "The days to come, how good the model was, and the season")
    @Problems({"currency-invalid", "series-too-short", "time-range-invalid", "time-zone-invalid"})
    ForecastView forecast(
            @QueryValue(defaultValue = "revenue") ForecastMeasure measure,
            @QueryValue(defaultValue = "28") @Min(1) @Max(90) int days,
            @Nullable @QueryValue LocalDate from,
            @Nullable @QueryValue @Parameter(description = "The day after the last, and the first that is forecast")
                    LocalDate to,
            @Nullable @QueryValue @Parameter(example = "Europe/Vienna") String timeZone,
            @Nullable @QueryValue @Parameter(example = "EUR") String currency) {
        TimeFrame frame = frames.of(new Wanted(from, to, timeZone, null, currency));
        ForecastService.Outlook outlook = service.forecast(measure.measure(), frame, days);
        return ForecastView.of(FrameView.of(frame, service.asOf()), measure, frame, outlook);
    }
}
