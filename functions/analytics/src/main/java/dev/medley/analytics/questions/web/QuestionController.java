package dev.medley.analytics.questions.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.analytics.questions.AnalyticsService;
import dev.medley.analytics.questions.MetricDirectory;
import dev.medley.analytics.questions.Question;
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

@Controller("/api/analytics/query")
@Tag(name = "Analytics")
class QuestionController {

    private final AnalyticsService service;
    private final TimeFrames frames;
    private final MetricDirectory metrics;

    QuestionController(AnalyticsService service, TimeFrames frames, MetricDirectory metrics) {
        this.service = service;
        this.frames = frames;
        this.metrics = metrics;
    }

    @Post
    @Access("analytics:read:all")
    @RateLimited(RateClass.SEARCH)
    @Operation(
            operationId = "askQuestion",
            summary = "Ask for measures by dimensions",
            description = "Those of activities are activities, people, views, viewers, clicks, searches, sign-ups and "
                    + "sign-ins by type, country, device, product and subject; those of sales are orders, revenue, refunds, refunded, "
                    + "net-revenue, customers and average-order by country; those of lines are product-orders, units, "
                    + "product-revenue and buyers by product and variant; affiliate-clicks and affiliate-orders by affiliate; those of the "
                    + "fleet are active-devices, device-installs, device-errors, device-crashes and failing-devices by "
                    + "device-type, version and error, and device-mean, device-p50, device-p95 and device-p99 of one "
                    + "device-metric, in thousandths, by device-type and version; all by day, "
                    + "week or month. Metrics are formulas over measures that somebody has named.")
    @ApiResponse(responseCode = "200", description = "The rows that there are")
    @Problems({
        "cohort-unknown",
        "currency-invalid",
        "metric-unknown",
        "question-invalid",
        "time-range-invalid",
        "time-zone-invalid",
        "week-start-invalid"
    })
    AnswerView ask(Caller caller, @Valid @Body NewQuestion request) {
        Question question = request.asked(frames, metrics, caller.accountId());
        return AnswerView.of(question, service.freshness(), service.ask(question));
    }
}
