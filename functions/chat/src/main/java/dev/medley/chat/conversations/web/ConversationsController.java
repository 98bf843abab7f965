package dev.medley.chat.conversations.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.chat.conversations.ChatConversation;
import dev.medley.chat.conversations.ChatConversation.Scope;
import dev.medley.chat.conversations.ConversationRepository.Filter;
import dev.medley.chat.conversations.ConversationService;
import dev.medley.chat.conversations.ConversationService.Properties;
import dev.medley.http.Idempotent;
import dev.medley.http.IfMatch;
import dev.medley.http.PageView;
import dev.medley.http.Patch;
import dev.medley.http.Problems;
import dev.medley.http.VersionedResponse;
import dev.medley.kernel.PageRequest;
import dev.medley.limits.RateClass;
import dev.medley.limits.RateLimited;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/chat/conversations")
@Tag(name = "Conversations", description = "Questions about documents, and answers that say where they are from")
class ConversationsController {

    private final ConversationService service;

    ConversationsController(ConversationService service) {
        this.service = service;
    }

    @Post
    @Access("chat:write:own")
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Operation(operationId = "createConversation", summary = "Begin a conversation")
    @ApiResponse(responseCode = "201", description = "The conversation")
    @Problems({"conversation-expiry-invalid", "conversations-full", "folder-unknown"})
    HttpResponse<ConversationView> create(@Valid @Body NewConversation request, Caller caller) {
        ChatConversation conversation = service.create(
                caller.accountId(),
                new Properties(
                        request.title() == null || request.title().isBlank()
                                ? null
                                : request.title().strip(),
                        request.folderId(),
                        new Scope(request.collectionIds(), request.documentIds()),
                        request.expiresAt()));
        return HttpResponse.created(
                ConversationView.of(conversation), URI.create("/api/chat/conversations/" + conversation.id()));
    }

    @Get("{?folderId,q}")
    @Access("chat:read:own")
    @RateLimited(RateClass.SEARCH)
    @Operation(operationId = "listConversations", summary = "One's conversations, newest first")
    @ApiResponse(responseCode = "200", description = "A page of conversations")
    PageView<ConversationView> list(
            Caller caller,
            PageRequest page,
            @Nullable @QueryValue @Parameter(description = "In this folder alone") UUID folderId,
            @Nullable
                    @QueryValue
                    @Size(min = 1, max = 200)
                    @Parameter(description = "Words in titles, questions and answers, as web searches write them")
                    String q) {
        return PageView.of(service.list(caller.accountId(), new Filter(folderId, q), page), ConversationView::of);
    }

    @Get("/{id}")
    @Access("chat:read:own")
    @Operation(operationId = "readConversation", summary = "One conversation; its messages are listed under it")
    @ApiResponse(responseCode = "200", description = "The conversation")
    @Problems("conversation-unknown")
    HttpResponse<ConversationView> read(UUID id, Caller caller) {
        return answer(service.find(caller.accountId(), id));
    }

    @io.micronaut.http.annotation.Patch(
            value = "/{id}",
            consumes = {MediaType.APPLICATION_JSON, Patch.MEDIA_TYPE})
    @Access("chat:write:own")
    @Operation(
            operationId = "changeConversation",
            summary = "Rename a conversation, move it, or say what it is about and when it expires")
    @ApiResponse(responseCode = "200", description = "The conversation")
    @Problems({"conversation-expiry-invalid", "conversation-unknown", "folder-unknown"})
    HttpResponse<ConversationView> change(
            UUID id, @Valid @Body ConversationPatch patch, IfMatch ifMatch, Caller caller) {
        return answer(service.change(
                caller.accountId(),
                id,
                old -> new Properties(
                        patch.title().isAbsent() ? null : patch.title().get().strip(),
                        patch.folderId().or(old.folderId()),
                        new Scope(
                                patch.collectionIds().or(old.scope().collections()),
                                patch.documentIds().or(old.scope().documents())),
                        patch.expiresAt().or(old.expiresAt())),
                ifMatch));
    }

    @Delete("/{id}")
    @Access("chat:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteConversation", summary = "Delete a conversation, and all that was shared of it")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @Problems("conversation-unknown")
    void delete(UUID id, IfMatch ifMatch, Caller caller) {
        service.remove(caller.accountId(), id, ifMatch);
    }

    private static HttpResponse<ConversationView> answer(ChatConversation conversation) {
        return VersionedResponse.of(ConversationView.of(conversation), conversation.version());
    }
}
