package dev.medley.chat.conversations.web;

import dev.medley.chat.conversations.Answer;
import dev.medley.chat.conversations.AnswerSpan;
import dev.medley.chat.conversations.Answerer;
import dev.medley.chat.conversations.ConversationMessage;
import dev.medley.chat.conversations.MessageRole;
import dev.medley.jobs.JobError;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "ChatMessage", description = "A question or an answer")
record ConversationMessageView(
        UUID id,
        UUID conversationId,

        @Nullable @Schema(description = "What it follows; null for the first")
        UUID parentId,

        MessageRole role,
        String text,

        @Schema(description = "All that follow the same, itself included, oldest first: the branches here")
        List<UUID> siblings,

        @Nullable @Schema(description = "How an answer stands; null for questions")
        AnswerView answer,

        Instant createdAt) {

    static ConversationMessageView of(ConversationMessage message) {
        return new ConversationMessageView(
                message.id(),
                message.conversationId(),
                message.parentId(),
                message.role(),
                message.text(),
                message.siblings(),
                message.answer() == null ? null : AnswerView.of(message.answer()),
                message.createdAt());
    }

    @Serdeable
    @Schema(name = "ChatAnswer", description = "How an answer stands")
    record AnswerView(
            UUID jobId,

            @Schema(
                    type = "string",
                    allowableValues = {"queued", "running", "succeeded", "failed", "cancelled"})
            String status,

            @Nullable @Schema(description = "Why making it failed")
            JobError error,

            @Nullable @Schema(description = "What came of it; null until it is finished")
            ResultView result) {

        static AnswerView of(Answer answer) {
            return new AnswerView(
                    answer.jobId(),
                    answer.status().label(),
                    answer.error(),
                    answer.result() == null ? null : ResultView.of(answer.result()));
        }
    }

    @Serdeable
    @Schema(name = "ChatAnswerResult", description = "What came of a question")
    record ResultView(
            @Schema(description = "Whether the documents say anything to it")
            boolean answered,

            @Schema(description = "Who made it: extractive answers are sentences of the documents as they stand there")
            Answerer answerer,

            @Nullable
            @Schema(
                    description = "Why it is not what was hoped for: not-in-documents, budget-exceeded, "
                            + "model-unavailable, answer-refused",
                    example = "not-in-documents")
            String reason,

            @Schema(description = "Its sentences, and what supports each")
            List<AnswerSpan> spans,

            List<CitationView> citations,

            @Nullable @Schema(description = "The share of its sentences that a source supports")
            Double groundedness,

            @Nullable @Schema(description = "The model that wrote it; null where none did")
            String model,

            Instant finishedAt) {

        static ResultView of(Answer.Result result) {
            return new ResultView(
                    result.answered(),
                    result.answerer(),
                    result.reason(),
                    result.spans(),
                    result.citations().stream().map(CitationView::of).toList(),
                    result.groundedness(),
                    result.model(),
                    result.finishedAt());
        }
    }
}
