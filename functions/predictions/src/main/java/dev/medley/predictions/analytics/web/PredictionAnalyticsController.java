package dev.medley.predictions.analytics.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.http.Problems;
import dev.medley.limits.RateClass;
import dev.medley.limits.RateLimited;
import dev.medley.predictions.analytics.PredictionAnalyticsService;
import dev.medley.predictions.analytics.PredictionAnalyticsService.Wanted;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/users/me/predictions")
@Tag(name = "Predictions")
class PredictionAnalyticsController {

    private final PredictionAnalyticsService service;

    PredictionAnalyticsController(PredictionAnalyticsService service) {
        this.service = service;
    }

    @Get("/analytics{?from,to,timeZone,recordingId}")
    @Access("prediction:read:own")
    @RateLimited(RateClass.SEARCH)
    @Operation(
            operationId = "readPredictionAnalytics",
            summary = "Which emotions the caller's predictions name, when, and how sure they are",
            description = "By the time at which they were asked for. Without a time zone, the account's own; without "
                    + "days, the last 30.")
    @ApiResponse(responseCode = "200", description = "Counts, trends, patterns and confidence")
    @Problems({"time-range-invalid", "time-zone-invalid"})
    PredictionAnalyticsView analytics(
            Caller caller,
            @Nullable @QueryValue LocalDate from,
            @Nullable @QueryValue @Parameter(description = "The day after the last") LocalDate to,
            @Nullable @QueryValue @Parameter(example = "Europe/Vienna") String timeZone,
            @Nullable @QueryValue UUID recordingId) {
        return PredictionAnalyticsView.of(
                service.analytics(caller.accountId(), new Wanted(from, to, timeZone, recordingId)));
    }

    @Get("/baseline")
    @Access("prediction:read:own")
    @RateLimited(RateClass.SEARCH)
    @Operation(
            operationId = "readPredictionBaseline",
            summary = "What is usual for the caller, and whether the newest predictions are different",
            description = "Of the last 220 predictions that name an emotion, those of the newest model version: the "
                    + "newest 20 are held against the others.")
    @ApiResponse(responseCode = "200", description = "The baseline, and the drift from it")
    EmotionBaselineView baseline(Caller caller) {
        return EmotionBaselineView.of(service.baseline(caller.accountId()));
    }
}
