package dev.medley.analytics.questions.web;

import dev.medley.access.Access;
import dev.medley.analytics.questions.AnalyticsService;
import dev.medley.analytics.questions.Interval;
import dev.medley.analytics.questions.Measure;
import dev.medley.analytics.questions.TimeFrame;
import dev.medley.analytics.questions.TimeFrames;
import dev.medley.analytics.questions.TimeFrames.Wanted;
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
import java.util.List;
import java.util.stream.Stream;

@Controller("/api/analytics")
@Tag(name = "Analytics", description = "What people did and bought, summed up by local days")
class AnalyticsController {

    private final AnalyticsService service;
    private final TimeFrames frames;

    AnalyticsController(AnalyticsService service, TimeFrames frames) {
        this.service = service;
        this.frames = frames;
    }

    @Get("/sales/revenue{?from,to,timeZone,weekStart,currency,interval}")
    @Access("analytics:read:all")
    @RateLimited(RateClass.SEARCH)
    @Operation(
            operationId = "readRevenue",
            summary = "What was sold and given back, by day, week or month",
            description = "Of one currency; sums never mix two.")
    @ApiResponse(responseCode = "200", description = "The sums, and a series of them without gaps")
    @Problems({"currency-invalid", "time-range-invalid", "time-zone-invalid", "week-start-invalid"})
    RevenueView revenue(
            @Nullable @QueryValue LocalDate from,
            @Nullable @QueryValue @Parameter(description = "The day after the last") LocalDate to,
            @Nullable @QueryValue @Parameter(example = "Europe/Vienna") String timeZone,
            @Nullable @QueryValue @Parameter(example = "monday") String weekStart,
            @Nullable @QueryValue @Parameter(example = "EUR") String currency,
            @QueryValue(defaultValue = "day") Interval interval) {
        TimeFrame frame = frames.of(new Wanted(from, to, timeZone, weekStart, currency));
        return new RevenueView(
                FrameView.of(frame, service.freshness()),
                interval,
                RevenueView.RevenueSums.of(service.totals(RevenueView.MEASURES, frame)),
                service.series(RevenueView.MEASURES, interval, frame).stream()
                        .map(RevenueView.RevenuePoint::of)
                        .toList());
    }

    @Get("/products/performance{?from,to,timeZone,weekStart,currency,by,limit}")
    @Access("analytics:read:all")
    @RateLimited(RateClass.SEARCH)
    @Operation(operationId = "readProductPerformance", summary = "Which products are looked at and bought most")
    @ApiResponse(responseCode = "200", description = "The products with most of what they are sorted by")
    @Problems({"currency-invalid", "time-range-invalid", "time-zone-invalid", "week-start-invalid"})
    ProductPerformanceView products(
            @Nullable @QueryValue LocalDate from,
            @Nullable @QueryValue @Parameter(description = "The day after the last") LocalDate to,
            @Nullable @QueryValue @Parameter(example = "Europe/Vienna") String timeZone,
            @Nullable @QueryValue @Parameter(example = "monday") String weekStart,
            @Nullable @QueryValue @Parameter(example = "EUR") String currency,
            @QueryValue(defaultValue = "revenue") ProductOrder by,
            @QueryValue(defaultValue = "20") @Min(1) @Max(500) int limit) {
        TimeFrame frame = frames.of(new Wanted(from, to, timeZone, weekStart, currency));
        List<Measure> measures =
                Stream.concat(by.leading().stream(), by.others().stream()).toList();
        return new ProductPerformanceView(
                FrameView.of(frame, service.freshness()),
                service.products(by.leading(), by.others(), frame, limit).stream()
                        .map(group -> ProductPerformanceView.ProductSumsView.of(group, measures))
                        .toList());
    }

    @Get("/geographic/distribution{?from,to,timeZone,weekStart,currency}")
    @Access("analytics:read:all")
    @RateLimited(RateClass.SEARCH)
    @Operation(operationId = "readGeographicDistribution", summary = "Where people and orders are")
    @ApiResponse(responseCode = "200", description = "The countries, those with most people first")
    @Problems({"currency-invalid", "time-range-invalid", "time-zone-invalid", "week-start-invalid"})
    GeographyView geography(
            @Nullable @QueryValue LocalDate from,
            @Nullable @QueryValue @Parameter(description = "The day after the last") LocalDate to,
            @Nullable @QueryValue @Parameter(example = "Europe/Vienna") String timeZone,
            @Nullable @QueryValue @Parameter(example = "monday") String weekStart,
            @Nullable @QueryValue @Parameter(example = "EUR") String currency) {
        TimeFrame frame = frames.of(new Wanted(from, to, timeZone, weekStart, currency));
        return new GeographyView(
                FrameView.of(frame, service.freshness()),
                service.countries(GeographyView.ACTIVITIES, GeographyView.SALES, frame).stream()
                        .map(GeographyView.CountryView::of)
                        .toList());
    }
}
