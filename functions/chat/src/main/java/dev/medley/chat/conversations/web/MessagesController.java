package dev.medley.chat.conversations.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.chat.conversations.MessageService;
import dev.medley.chat.conversations.QuestionService;
import dev.medley.chat.conversations.QuestionService.Asked;
import dev.medley.chat.conversations.QuestionService.Place;
import dev.medley.http.AcceptedResponse;
import dev.medley.http.Idempotent;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.kernel.PageRequest;
import dev.medley.limits.RateClass;
import dev.medley.limits.RateLimited;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/chat/conversations/{id}/messages")
@Tag(name = "Conversations")
class MessagesController {

    private final QuestionService questions;
    private final MessageService messages;

    MessagesController(QuestionService questions, MessageService messages) {
        this.questions = questions;
        this.messages = messages;
    }

    @Post
    @Access("chat:write:own")
    @Idempotent
    @RateLimited(RateClass.MODEL)
    @Operation(
            operationId = "askChatQuestion",
            summary = "Ask about the documents that one may read",
            description =
                    "The answer is made in the background: read it, or follow it as it is made. It cites passages, or says "
                            + "that the documents say nothing to it.")
    @ApiResponse(responseCode = "202", description = "The answer to come, and the job that makes it")
    @Problems({
        "answer-not-finished",
        "answers-open",
        "conversation-full",
        "conversation-unknown",
        "message-not-answer",
        "message-not-question",
        "message-unknown",
        "question-place-unclear",
        "quota-exceeded",
        "text-refused"
    })
    HttpResponse<AskedView> ask(UUID id, @Valid @Body NewChatQuestion request, Caller caller) {
        return accepted(
                id,
                questions.ask(
                        caller.accountId(),
                        id,
                        request.text().strip(),
                        new Place(request.parentId(), request.editedId())));
    }

    @Post("/{messageId}/regeneration")
    @Access("chat:write:own")
    @Idempotent
    @RateLimited(RateClass.MODEL)
    @Operation(
            operationId = "regenerateAnswer",
            summary = "Have a question answered again, beside the answers that are there")
    @ApiResponse(responseCode = "202", description = "The answer to come, and the job that makes it")
    @Problems({
        "answers-open",
        "conversation-full",
        "conversation-unknown",
        "message-not-answer",
        "message-unknown",
        "quota-exceeded"
    })
    HttpResponse<AskedView> regenerate(UUID id, UUID messageId, Caller caller) {
        return accepted(id, questions.regenerate(caller.accountId(), id, messageId));
    }

    @Post("/{messageId}/cancellation")
    @Access("chat:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "cancelAnswer", summary = "Stop making an answer")
    @ApiResponse(responseCode = "204", description = "It is stopped")
    @Problems({"answer-over", "message-unknown"})
    void cancel(UUID id, UUID messageId, Caller caller) {
        messages.cancel(caller.accountId(), id, messageId);
    }

    private static HttpResponse<AskedView> accepted(UUID id, Asked asked) {
        return AcceptedResponse.of(
                "/api/chat/conversations/" + id + "/messages/" + asked.answerId(), AskedView.of(asked));
    }

    @Get("{?leaf}")
    @Access("chat:read:own")
    @Operation(
            operationId = "listMessages",
            summary = "The messages of a branch, latest first",
            description = "What relies on documents that one may not read any more is withheld.")
    @ApiResponse(responseCode = "200", description = "A page of messages")
    @Problems({"conversation-unknown", "message-unknown"})
    PageView<ConversationMessageView> list(
            UUID id,
            PageRequest page,
            Caller caller,
            @Nullable
                    @QueryValue
                    @Parameter(
                            description =
                                    "Any message: the branch through it, down to its latest; without it, where the conversation stands")
                    UUID leaf) {
        return PageView.of(messages.branch(caller.accountId(), id, leaf, page), ConversationMessageView::of);
    }

    @Get("/{messageId}")
    @Access("chat:read:own")
    @Operation(operationId = "readMessage", summary = "A question, or an answer and how it stands")
    @ApiResponse(responseCode = "200", description = "The message")
    @Problems("message-unknown")
    ConversationMessageView read(UUID id, UUID messageId, Caller caller) {
        return ConversationMessageView.of(messages.find(caller.accountId(), id, messageId));
    }
}
