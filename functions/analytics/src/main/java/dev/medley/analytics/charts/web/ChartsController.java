package dev.medley.analytics.charts.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.analytics.charts.Chart;
import dev.medley.analytics.charts.ChartService;
import dev.medley.analytics.questions.AnalyticsService;
import dev.medley.analytics.questions.MetricDirectory;
import dev.medley.analytics.questions.TimeFrames;
import dev.medley.http.Problems;
import dev.medley.limits.RateClass;
import dev.medley.limits.RateLimited;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;

@Controller("/api/analytics/charts")
@Tag(name = "Analytics charts", description = "Answers as series, as Vega-Lite and as pictures")
class ChartsController {

    private final ChartService service;
    private final AnalyticsService analytics;
    private final TimeFrames frames;
    private final MetricDirectory metrics;

    ChartsController(ChartService service, AnalyticsService analytics, TimeFrames frames, MetricDirectory metrics) {
        this.service = service;
        this.analytics = analytics;
        this.frames = frames;
        this.metrics = metrics;
    }

    @Post
    @Access("analytics:read:all")
    @RateLimited(RateClass.SEARCH)
    @Operation(
            operationId = "drawChart",
            summary = "Ask a question and have the answer drawn",
            description =
                    "Lines and areas begin with a time; bars have one or two dimensions, pies one that is no time "
                            + "and one measure, numbers none.")
    @ApiResponse(responseCode = "200", description = "The series, a specification and a picture")
    @Problems({
        "chart-invalid",
        "cohort-unknown",
        "currency-invalid",
        "metric-unknown",
        "question-invalid",
        "time-range-invalid",
        "time-zone-invalid",
        "week-start-invalid"
    })
    ChartView draw(Caller caller, @Valid @Body NewChart request) {
        Chart chart = service.ask(
                request.title(), request.type(), request.question().asked(frames, metrics, caller.accountId()));
        return ChartView.of(chart, analytics.freshness());
    }
}
