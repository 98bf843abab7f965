package dev.medley.analytics.trends.web;

import dev.medley.access.Access;
import dev.medley.analytics.questions.AnalyticsService;
import dev.medley.analytics.questions.Interval;
import dev.medley.analytics.questions.Measure;
import dev.medley.analytics.questions.TimeFrame;
import dev.medley.analytics.questions.TimeFrames;
import dev.medley.analytics.questions.TimeFrames.Wanted;
import dev.medley.analytics.trends.MeasureTrendService;
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
import java.time.LocalDate;

@Controller("/api/analytics/trends")
@Tag(name = "Analytics")
class TrendsController {

    private final MeasureTrendService service;
    private final AnalyticsService analytics;
    private final TimeFrames frames;

    TrendsController(MeasureTrendService service, AnalyticsService analytics, TimeFrames frames) {
        this.service = service;
        this.analytics = analytics;
        this.frames = frames;
    }

    @Get("{?measure,interval,from,to,timeZone,weekStart,currency}")
    @Access("analytics:read:all")
    @RateLimited(RateClass.SEARCH)
    @Operation(
            operationId = "readTrend",
            summary = "Where a measure goes: its direction, its slope, and when its level changed",
            description =
                    "Of the buckets that are whole and over, at least 8. From days, the days of the week are taken out.")
    @ApiResponse(responseCode = "200", description = "The trend, compared with as many days before")
    @Problems({
        "currency-invalid",
        "question-invalid",
        "series-too-short",
        "time-range-invalid",
        "time-zone-invalid",
        "week-start-invalid"
    })
    MeasureTrendView trend(
            @QueryValue @Parameter(example = "net-revenue") Measure measure,
            @QueryValue(defaultValue = "day") Interval interval,
            @Nullable @QueryValue LocalDate from,
            @Nullable @QueryValue @Parameter(description = "The day after the last") LocalDate to,
            @Nullable @QueryValue @Parameter(example = "Europe/Vienna") String timeZone,
            @Nullable @QueryValue @Parameter(example = "monday") String weekStart,
            @Nullable @QueryValue @Parameter(example = "EUR") String currency) {
        TimeFrame frame = frames.of(new Wanted(from, to, timeZone, weekStart, currency));
        return MeasureTrendView.of(
                measure, interval, frame, service.analyse(measure, interval, frame), analytics.freshness());
    }
}
