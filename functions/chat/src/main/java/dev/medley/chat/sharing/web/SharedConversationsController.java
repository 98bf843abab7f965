package dev.medley.chat.sharing.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.chat.conversations.Answer;
import dev.medley.chat.conversations.Citation;
import dev.medley.chat.conversations.ConversationMessage;
import dev.medley.chat.conversations.MessageRole;
import dev.medley.chat.sharing.ConversationShare;
import dev.medley.chat.sharing.ConversationShareService;
import dev.medley.chat.sharing.ConversationShareService.Shared;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.kernel.PageRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/chat")
@Tag(name = "Shared conversations")
class SharedConversationsController {

    private final ConversationShareService service;

    SharedConversationsController(ConversationShareService service) {
        this.service = service;
    }

    @Serdeable
    @Schema(name = "ReceivedConversationShare", description = "What somebody shares with one")
    record ReceivedView(
            UUID id, UUID ownerId, String title, @Nullable Instant expiresAt, Instant createdAt) {

        static ReceivedView of(ConversationShare share) {
            return new ReceivedView(share.id(), share.ownerId(), share.title(), share.expiresAt(), share.createdAt());
        }
    }

    @Serdeable
    @Schema(name = "SharedConversation", description = "A conversation as it was when it was shared")
    record SharedView(
            @Schema(description = "Of the share, by which it is reported (shared-conversation)")
            UUID id,

            String title,
            Instant sharedAt,

            @Schema(description = "Latest first") List<SharedMessageView> items,

            @Nullable String nextCursor) {

        static SharedView of(Shared shared) {
            return new SharedView(
                    shared.share().id(),
                    shared.share().title(),
                    shared.share().createdAt(),
                    shared.messages().items().stream()
                            .map(SharedMessageView::of)
                            .toList(),
                    shared.messages().nextCursor());
        }
    }

    @Serdeable
    @Schema(name = "SharedMessage")
    record SharedMessageView(MessageRole role, String text, List<SharedSourceView> sources, Instant createdAt) {

        static SharedMessageView of(ConversationMessage message) {
            Answer.Result result =
                    message.answer() == null ? null : message.answer().result();
            return new SharedMessageView(
                    message.role(),
                    message.text(),
                    result == null
                            ? List.of()
                            : result.citations().stream()
                                    .map(SharedSourceView::of)
                                    .toList(),
                    message.createdAt());
        }
    }

    @Serdeable
    @Schema(name = "SharedSource")
    record SharedSourceView(
            int number,
            boolean available,
            @Nullable String title,
            @Nullable Integer page,
            @Nullable String quote) {

        static SharedSourceView of(Citation citation) {
            return citation.isReadable()
                    ? new SharedSourceView(citation.number(), true, citation.title(), citation.page(), citation.quote())
                    : new SharedSourceView(citation.number(), false, null, null, null);
        }
    }

    @Get("/shared-conversations/{token}")
    @Access(Access.ANYBODY)
    @Operation(operationId = "readSharedConversation", summary = "What is shared by a link")
    @ApiResponse(responseCode = "200", description = "A page of it")
    @Problems("share-unknown")
    SharedView byLink(String token, PageRequest page) {
        return SharedView.of(service.read(token, page));
    }

    @Delete("/received-conversations/{id}")
    @Access("chat:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "removeReceivedConversation", summary = "Give up what somebody shares with one")
    @ApiResponse(responseCode = "204", description = "It is shared with one no more")
    @Problems("share-unknown")
    void remove(UUID id, Caller caller) {
        service.giveUp(caller.accountId(), id);
    }

    @Get("/received-conversations")
    @Access("chat:read:own")
    @Operation(operationId = "listReceivedConversations", summary = "What others share with one, newest first")
    @ApiResponse(responseCode = "200", description = "A page of shares")
    PageView<ReceivedView> received(PageRequest page, Caller caller) {
        return PageView.of(service.listFor(caller.accountId(), page), ReceivedView::of);
    }

    @Get("/received-conversations/{id}")
    @Access("chat:read:own")
    @Operation(operationId = "readReceivedConversation", summary = "What somebody shares with one")
    @ApiResponse(responseCode = "200", description = "A page of it")
    @Problems("share-unknown")
    SharedView byAccount(UUID id, PageRequest page, Caller caller) {
        return SharedView.of(service.read(caller.accountId(), id, page));
    }
}
