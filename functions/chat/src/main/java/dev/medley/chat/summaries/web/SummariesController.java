package dev.medley.chat.summaries.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.chat.summaries.ConversationSummary;
import dev.medley.chat.summaries.ConversationTopic;
import dev.medley.chat.summaries.SummaryService;
import dev.medley.chat.summaries.TopicService;
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
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/chat/conversations/{id}")
@Tag(name = "Conversations")
class SummariesController {

    private final SummaryService summaries;
    private final TopicService topics;

    SummariesController(SummaryService summaries, TopicService topics) {
        this.summaries = summaries;
        this.topics = topics;
    }

    @Serdeable
    @Schema(
            name = "ConversationSummary",
            description = "The most telling questions of a branch, with what was answered")
    record SummaryView(
            @Schema(description = "How many questions were answered on the branch")
            int turns,

            @Schema(
                    description = "How it was made: sentences as they stand in the conversation",
                    example = "extractive")
            String method,

            List<PointView> points) {

        static SummaryView of(ConversationSummary summary) {
            return new SummaryView(
                    summary.turns(),
                    "extractive",
                    summary.points().stream()
                            .map(point -> new PointView(
                                    point.questionId(), point.answerId(), point.question(), point.answer()))
                            .toList());
        }
    }

    @Serdeable
    @Schema(name = "ConversationSummaryPoint")
    record PointView(UUID questionId, UUID answerId, String question, String answer) {}

    @Serdeable
    @Schema(name = "ConversationTopics")
    record TopicsView(List<TopicView> items) {}

    @Serdeable
    @Schema(name = "ConversationTopic", description = "Questions in a row that are about the same")
    record TopicView(
            @Schema(example = "notice, period") String label,

            List<String> words,

            @Schema(description = "Its first question, from 1")
            int fromTurn,

            int toTurn,
            UUID fromMessageId,

            @Schema(description = "How far it is from the topic before, from 0 to 1")
            double drift) {

        static TopicView of(ConversationTopic topic) {
            return new TopicView(
                    topic.label(),
                    topic.words(),
                    topic.fromTurn(),
                    topic.toTurn(),
                    topic.fromMessageId(),
                    topic.drift());
        }
    }

    @Get("/summary{?leaf}")
    @Access("chat:read:own")
    @RateLimited(RateClass.SEARCH)
    @Operation(operationId = "summarizeConversation", summary = "A branch in short; it grows with the conversation")
    @ApiResponse(responseCode = "200", description = "The summary")
    @Problems({"conversation-unknown", "message-unknown"})
    SummaryView summary(
            UUID id,
            Caller caller,
            @Nullable @QueryValue @Parameter(description = "Any message of the branch") UUID leaf) {
        return SummaryView.of(summaries.of(caller.accountId(), id, leaf));
    }

    @Get("/topics{?leaf}")
    @Access("chat:read:own")
    @RateLimited(RateClass.SEARCH)
    @Operation(
            operationId = "listConversationTopics",
            summary = "What a branch is about, oldest first, and where it turns to something else")
    @ApiResponse(responseCode = "200", description = "The topics of the latest 100 questions")
    @Problems({"conversation-unknown", "message-unknown"})
    TopicsView topics(
            UUID id,
            Caller caller,
            @Nullable @QueryValue @Parameter(description = "Any message of the branch") UUID leaf) {
        return new TopicsView(topics.of(caller.accountId(), id, leaf).stream()
                .map(TopicView::of)
                .toList());
    }
}
