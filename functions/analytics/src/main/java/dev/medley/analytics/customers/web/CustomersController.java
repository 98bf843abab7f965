package dev.medley.analytics.customers.web;

import dev.medley.access.Access;
import dev.medley.analytics.customers.CustomerOutlook;
import dev.medley.analytics.customers.CustomerService;
import dev.medley.analytics.customers.CustomerService.Outlooks;
import dev.medley.analytics.questions.AnalyticsService;
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
import java.util.Comparator;

@Controller("/api/analytics/customers")
@Tag(name = "Analytics")
class CustomersController {

    private static final Comparator<CustomerOutlook> BY_ACCOUNT =
            Comparator.comparing(outlook -> outlook.history().accountId());
    private static final Comparator<CustomerOutlook> MOST_VALUE =
            Comparator.comparingDouble(CustomerOutlook::value).reversed().thenComparing(BY_ACCOUNT);
    private static final Comparator<CustomerOutlook> MOST_LOST = Comparator.<CustomerOutlook>comparingDouble(
                    outlook -> outlook.churn() * outlook.simpleValue())
            .reversed()
            .thenComparing(BY_ACCOUNT);

    private final CustomerService service;
    private final AnalyticsService analytics;
    private final TimeFrames frames;

    CustomersController(CustomerService service, AnalyticsService analytics, TimeFrames frames) {
        this.service = service;
        this.analytics = analytics;
        this.frames = frames;
    }

    @Get("/value{?horizonDays,limit,to,timeZone,currency}")
    @Access("analytics:read:all")
    @RateLimited(RateClass.SEARCH)
    @Operation(
            operationId = "readCustomerValues",
            summary = "What customers are worth",
            description =
                    "By all that they bought until to, those with the greatest value first; the models are made anew "
                            + "for each question.")
    @ApiResponse(responseCode = "200", description = "The customers with the greatest value")
    @Problems({"currency-invalid", "customers-too-few", "time-range-invalid", "time-zone-invalid"})
    CustomerValueView values(
            @QueryValue(defaultValue = "365") @Min(1) @Max(1095) int horizonDays,
            @QueryValue(defaultValue = "20") @Min(1) @Max(500) int limit,
            @Nullable @QueryValue @Parameter(description = "The day after the last") LocalDate to,
            @Nullable @QueryValue @Parameter(example = "Europe/Vienna") String timeZone,
            @Nullable @QueryValue @Parameter(example = "EUR") String currency) {
        TimeFrame frame = frames.of(new Wanted(null, to, timeZone, null, currency));
        Outlooks outlooks = service.outlooks(frame, horizonDays, MOST_VALUE);
        return CustomerValueView.of(FrameView.of(frame, analytics.asOf()), horizonDays, outlooks, limit);
    }

    @Get("/churn{?limit,to,timeZone,currency}")
    @Access("analytics:read:all")
    @RateLimited(RateClass.SEARCH)
    @Operation(
            operationId = "readCustomerChurn",
            summary = "Which customers have probably gone, and why",
            description = "By all that they bought until to.")
    @ApiResponse(responseCode = "200", description = "The customers with whom most is lost")
    @Problems({"currency-invalid", "customers-too-few", "time-range-invalid", "time-zone-invalid"})
    ChurnView churn(
            @QueryValue(defaultValue = "20") @Min(1) @Max(500) int limit,
            @Nullable @QueryValue @Parameter(description = "The day after the last") LocalDate to,
            @Nullable @QueryValue @Parameter(example = "Europe/Vienna") String timeZone,
            @Nullable @QueryValue @Parameter(example = "EUR") String currency) {
        TimeFrame frame = frames.of(new Wanted(null, to, timeZone, null, currency));
        Outlooks outlooks = service.outlooks(frame, 1, MOST_LOST);
        return new ChurnView(
                FrameView.of(frame, analytics.asOf()),
                ChurnView.FORMULA,
                outlooks.customers().stream()
                        .limit(limit)
                        .map(ChurnView.CustomerChurnView::of)
                        .toList());
    }

    @Get("/segments{?to,timeZone,currency}")
    @Access("analytics:read:all")
    @RateLimited(RateClass.SEARCH)
    @Operation(
            operationId = "readCustomerSegments",
            summary = "Customers by how lately, how often and for how much they bought (RFM)",
            description = "By all that they bought until to.")
    @ApiResponse(responseCode = "200", description = "The segments that there are, the best first")
    @Problems({"currency-invalid", "time-range-invalid", "time-zone-invalid"})
    SegmentsView segments(
            @Nullable @QueryValue @Parameter(description = "The day after the last") LocalDate to,
            @Nullable @QueryValue @Parameter(example = "Europe/Vienna") String timeZone,
            @Nullable @QueryValue @Parameter(example = "EUR") String currency) {
        TimeFrame frame = frames.of(new Wanted(null, to, timeZone, null, currency));
        return new SegmentsView(
                FrameView.of(frame, analytics.asOf()),
                service.segments(frame).stream()
                        .map(SegmentsView.SegmentView::of)
                        .toList());
    }
}
