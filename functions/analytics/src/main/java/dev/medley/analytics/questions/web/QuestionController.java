package dev.medley.analytics.questions.web;

import dev.medley.access.Access;
import dev.medley.analytics.questions.AnalyticsService;
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

    QuestionController(AnalyticsService service, TimeFrames frames) {
        this.service = service;
        this.frames = frames;
    }

    @Post
    @Access("analytics:read:all")
    @RateLimited(RateClass.SEARCH)
    @Operation(
            operationId = "askQuestion",
            summary = "Ask for measures by dimensions",
            description = "Those of activities are activities, people, views, viewers, clicks, searches, sign-ups and "
                    + "sign-ins by type, country, device and product; those of sales are orders, revenue, refunds, refunded, "
                    + "net-revenue, customers and average-order by country; those of lines are product-orders, units, "
                    + "product-revenue and buyers by product and variant; affiliate-clicks and affiliate-orders by affiliate; all by day, "
                    + "week or month.")
    @ApiResponse(responseCode = "200", description = "The rows that there are")
    @Problems({
        "cohort-unknown",
        "currency-invalid",
        "question-invalid",
        "time-range-invalid",
        "time-zone-invalid",
        "week-start-invalid"
    })
    AnswerView ask(@Valid @Body NewQuestion request) {
        Question question = request.asked(frames);
        return AnswerView.of(
                FrameView.of(question.frame(), service.asOf()),
                request.dimensions(),
                request.measures(),
                service.ask(question));
    }
}
