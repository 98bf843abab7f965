package dev.medley.chat.feedback.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.chat.conversations.ChatPeriod;
import dev.medley.chat.feedback.AnswerFeedbackService;
import dev.medley.chat.feedback.FeedbackAnalysis;
import dev.medley.chat.feedback.FeedbackCategory;
import dev.medley.http.Problems;
import dev.medley.limits.RateClass;
import dev.medley.limits.RateLimited;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/chat/feedback")
@Tag(name = "Feedback on answers")
class FeedbackAnalysisController {

    private final AnswerFeedbackService service;
    private final Clock clock;

    FeedbackAnalysisController(AnswerFeedbackService service, Clock clock) {
        this.service = service;
        this.clock = clock;
    }

    @Serdeable
    @Schema(name = "FeedbackDashboard", description = "A period, the one before it, and the latest words")
    record DashboardView(
            FeedbackAnalysis current,

            @Schema(description = "The period of the same length before")
            FeedbackAnalysis previous,

            @Nullable @Schema(description = "How much satisfaction rose; null where a period has no feedback")
            Double change,

            @Schema(description = "The latest 20, personal data masked")
            List<CommentView> comments) {}

    @Serdeable
    @Schema(name = "FeedbackComment")
    record CommentView(UUID messageId, boolean up, List<FeedbackCategory> categories, String text, Instant at) {}

    @Get("/analysis{?from,until}")
    @Access("chat-feedback:read:all")
    @RateLimited(RateClass.SEARCH)
    @Operation(
            operationId = "analyseAnswerFeedback",
            summary = "Feedback by category, day and document",
            description = "Of answers that were asked for in the period: without one, the last 30 days.")
    @ApiResponse(responseCode = "200", description = "What feedback says")
    @Problems("period-invalid")
    FeedbackAnalysis analyse(
            Caller caller,
            @Nullable @QueryValue @Parameter(description = "The beginning of the period") Instant from,
            @Nullable @QueryValue @Parameter(description = "Its end, itself left out") Instant until) {
        ChatPeriod period = ChatPeriod.of(from, until, clock.instant());
        return service.analyse(period.from(), period.until(), caller.accountId());
    }

    @Get("/dashboard{?from,until}")
    @Access("chat-feedback:read:all")
    @RateLimited(RateClass.SEARCH)
    @Operation(operationId = "readFeedbackDashboard", summary = "Feedback beside that of the period before")
    @ApiResponse(responseCode = "200", description = "The dashboard")
    @Problems("period-invalid")
    DashboardView dashboard(
            Caller caller,
            @Nullable @QueryValue @Parameter(description = "The beginning of the period") Instant from,
            @Nullable @QueryValue @Parameter(description = "Its end, itself left out") Instant until) {
        ChatPeriod period = ChatPeriod.of(from, until, clock.instant());
        AnswerFeedbackService.Dashboard dashboard =
                service.dashboard(period.from(), period.until(), caller.accountId());
        Double now = dashboard.current().satisfaction();
        Double before = dashboard.previous().satisfaction();
        return new DashboardView(
                dashboard.current(),
                dashboard.previous(),
                now == null || before == null ? null : now - before,
                dashboard.comments().stream()
                        .map(comment -> new CommentView(
                                comment.messageId(),
                                comment.isGood(),
                                comment.categories(),
                                comment.text(),
                                comment.at()))
                        .toList());
    }
}
