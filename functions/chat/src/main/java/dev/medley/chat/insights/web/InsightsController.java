package dev.medley.chat.insights.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.chat.conversations.ChatPeriod;
import dev.medley.chat.insights.ChatAnalytics;
import dev.medley.chat.insights.InsightsRepository.Sample;
import dev.medley.chat.insights.InsightsRepository.Unanswered;
import dev.medley.chat.insights.InsightsService;
import dev.medley.chat.insights.SampleVerdict;
import dev.medley.http.MultiLine;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.kernel.PageRequest;
import dev.medley.limits.RateClass;
import dev.medley.limits.RateLimited;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/chat")
@Tag(name = "Chat analytics", description = "How questions are asked, and how well they are answered")
class InsightsController {

    private static final int USUAL = 10;

    private final InsightsService service;
    private final Clock clock;

    InsightsController(InsightsService service, Clock clock) {
        this.service = service;
        this.clock = clock;
    }

    @Serdeable
    @Schema(name = "UnansweredQuestion", description = "A question that nothing answered, personal data masked")
    record UnansweredView(
            @Schema(description = "Of the answer that says so")
            UUID id,

            String question,
            @Nullable String reason,
            Instant askedAt) {

        static UnansweredView of(Unanswered unanswered) {
            return new UnansweredView(unanswered.id(), unanswered.question(), unanswered.reason(), unanswered.at());
        }
    }

    @Serdeable
    @Schema(name = "ChatSamples")
    record SamplesView(List<SampleView> items) {}

    @Serdeable
    @Schema(name = "ChatSample", description = "A question and its answer, personal data masked")
    record SampleView(
            @Schema(description = "Of the answer") UUID id,

            String question,
            String answer,
            boolean answered,
            Instant askedAt) {

        static SampleView of(Sample sample) {
            return new SampleView(sample.id(), sample.question(), sample.answer(), sample.answered(), sample.at());
        }
    }

    @Serdeable
    @Schema(name = "NewSampleJudgement")
    record NewJudgement(
            @NotNull SampleVerdict verdict,
            @Nullable @Size(min = 1, max = 2000) @MultiLine String note) {}

    @Get("/analytics{?from,until}")
    @Access("chat-analytics:read:all")
    @RateLimited(RateClass.SEARCH)
    @Operation(
            operationId = "readChatAnalytics",
            summary = "Volume, engagement, latency, cost, quality and retrieval, whole and by day",
            description = "Of answers that were asked for in the period: without one, the last 30 days.")
    @ApiResponse(responseCode = "200", description = "The figures")
    @Problems("period-invalid")
    ChatAnalytics analytics(
            @Nullable @QueryValue @Parameter(description = "The beginning of the period") Instant from,
            @Nullable @QueryValue @Parameter(description = "Its end, itself left out") Instant until) {
        ChatPeriod period = ChatPeriod.of(from, until, clock.instant());
        return service.analyse(period.from(), period.until());
    }

    @Get("/unanswered-questions")
    @Access("chat-analytics:read:all")
    @Operation(operationId = "listUnansweredQuestions", summary = "Questions that nothing answered, newest first")
    @ApiResponse(responseCode = "200", description = "A page of questions")
    PageView<UnansweredView> unanswered(PageRequest page) {
        return PageView.of(service.unanswered(page), UnansweredView::of);
    }

    @Get("/samples{?from,until,thumb,limit}")
    @Access("chat-sample:judge:all")
    @RateLimited(RateClass.SEARCH)
    @Operation(
            operationId = "drawChatSamples",
            summary = "Answers drawn by chance, to be judged",
            description = "Those that one has not judged, and whose sources one may all read.")
    @ApiResponse(responseCode = "200", description = "The samples")
    @Problems("period-invalid")
    SamplesView samples(
            Caller caller,
            @Nullable @QueryValue @Parameter(description = "The beginning of the period") Instant from,
            @Nullable @QueryValue @Parameter(description = "Its end, itself left out") Instant until,
            @Parameter(description = "Those alone that their askers liked (up) or did not (down)")
                    @Nullable
                    @QueryValue
                    @Pattern(regexp = "up|down")
                    String thumb,
            @Nullable @QueryValue @Min(1) @Max(50) Integer limit) {
        ChatPeriod period = ChatPeriod.of(from, until, clock.instant());
        return new SamplesView(service
                .samples(
                        caller.accountId(),
                        period.from(),
                        period.until(),
                        thumb == null ? null : thumb.equals("up"),
                        limit == null ? USUAL : limit)
                .stream()
                .map(SampleView::of)
                .toList());
    }

    @Post("/samples/{id}/judgement")
    @Access("chat-sample:judge:all")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "judgeChatSample", summary = "Say how good an answer is, or say it anew")
    @ApiResponse(responseCode = "204", description = "It is kept")
    @Problems("sample-unknown")
    void judge(UUID id, @Valid @Body NewJudgement request, Caller caller) {
        service.judge(caller.accountId(), id, request.verdict(), request.note());
    }
}
