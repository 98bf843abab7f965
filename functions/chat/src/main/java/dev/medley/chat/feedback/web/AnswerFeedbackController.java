package dev.medley.chat.feedback.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.chat.feedback.AnswerFeedback;
import dev.medley.chat.feedback.AnswerFeedbackService;
import dev.medley.chat.feedback.FeedbackCategory;
import dev.medley.http.MultiLine;
import dev.medley.http.Problems;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/chat/conversations/{id}/messages/{messageId}/feedback")
@Tag(name = "Feedback on answers", description = "What people say of answers, and what that says")
class AnswerFeedbackController {

    private final AnswerFeedbackService service;

    AnswerFeedbackController(AnswerFeedbackService service) {
        this.service = service;
    }

    /** Which way a thumb points. */
    @Serdeable
    @Schema(name = "FeedbackThumb")
    enum Thumb {
        @JsonProperty("up")
        UP,
        @JsonProperty("down")
        DOWN;
    }

    @Serdeable
    @Schema(name = "AnswerFeedbackChange")
    record FeedbackRequest(
            @NotNull Thumb thumb,

            @Nullable @Size(max = 8) @Schema(description = "What is the matter")
            List<@NotNull FeedbackCategory> categories,

            @Nullable @Size(max = 2000) @MultiLine @Schema(example = "The period was changed last year.")
            String text) {}

    @Serdeable
    @Schema(name = "AnswerFeedback", description = "What somebody says of an answer they were given")
    record FeedbackView(
            UUID messageId,
            Thumb thumb,
            List<FeedbackCategory> categories,
            @Nullable String text,
            Instant createdAt,
            Instant updatedAt) {

        static FeedbackView of(AnswerFeedback feedback) {
            return new FeedbackView(
                    feedback.messageId(),
                    feedback.isGood() ? Thumb.UP : Thumb.DOWN,
                    feedback.categories(),
                    feedback.text(),
                    feedback.createdAt(),
                    feedback.updatedAt());
        }
    }

    @Put
    @Access("chat:write:own")
    @Operation(operationId = "giveAnswerFeedback", summary = "Say what one thinks of an answer, or say it anew")
    @ApiResponse(responseCode = "200", description = "The feedback")
    @Problems({"message-not-answer", "message-unknown"})
    FeedbackView put(UUID id, UUID messageId, @Valid @Body FeedbackRequest request, Caller caller) {
        String text = request.text() == null || request.text().isBlank()
                ? null
                : request.text().strip();
        return FeedbackView.of(service.put(
                caller.accountId(),
                id,
                messageId,
                request.thumb() == Thumb.UP,
                Objects.requireNonNullElse(request.categories(), List.of()),
                text));
    }

    @Get
    @Access("chat:read:own")
    @Operation(operationId = "readAnswerFeedback", summary = "What one said of an answer")
    @ApiResponse(responseCode = "200", description = "The feedback")
    @Problems({"feedback-unknown", "message-unknown"})
    FeedbackView read(UUID id, UUID messageId, Caller caller) {
        return FeedbackView.of(service.find(caller.accountId(), id, messageId));
    }

    @Delete
    @Access("chat:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "withdrawAnswerFeedback", summary = "Take back what one said of an answer")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @Problems({"feedback-unknown", "message-unknown"})
    void delete(UUID id, UUID messageId, Caller caller) {
        service.remove(caller.accountId(), id, messageId);
    }
}
