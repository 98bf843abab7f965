package dev.medley.chat.sharing.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.access.RevocationCache;
import dev.medley.chat.sharing.ConversationShare;
import dev.medley.chat.sharing.ConversationShareService;
import dev.medley.chat.sharing.ConversationShareService.Made;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.kernel.PageRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/chat/conversations/{id}/shares")
@Tag(name = "Shared conversations", description = "Conversations as they were when they were shared")
class ConversationSharesController {

    private final ConversationShareService service;
    private final RevocationCache revocations;

    ConversationSharesController(ConversationShareService service, RevocationCache revocations) {
        this.service = service;
        this.revocations = revocations;
    }

    @Serdeable
    @Schema(name = "NewConversationShare")
    record NewShare(
            @Nullable @Schema(description = "Who may read it; without one, whoever has the link")
            UUID accountId,

            @Nullable @Schema(description = "The answer that it ends with; without one, the latest")
            UUID leafId,

            @Nullable Instant expiresAt) {}

    @Serdeable
    @Schema(name = "ConversationShare", description = "What is shared of a conversation")
    record ShareView(
            UUID id,
            @Nullable UUID accountId,
            UUID leafId,

            @Nullable @Schema(description = "To be read at /api/chat/shared-conversations/{token}; said this once")
            String token,

            @Nullable Instant expiresAt,
            Instant createdAt) {

        static ShareView of(ConversationShare share, @Nullable String token) {
            return new ShareView(
                    share.id(), share.accountId(), share.leafId(), token, share.expiresAt(), share.createdAt());
        }
    }

    @Post
    @Access("chat:write:own")
    @Status(HttpStatus.CREATED)
    @Operation(
            operationId = "shareConversation",
            summary = "Let an account, or whoever has a link, read a conversation as it is now",
            description =
                    "Sentences that rely on documents of others are shown to those alone who may read these themselves.")
    @ApiResponse(responseCode = "201", description = "The share, with the secret of its link")
    @Problems({
        "answer-not-finished",
        "conversation-unknown",
        "message-not-answer",
        "message-unknown",
        "owner-required",
        "share-expiry-invalid",
        "share-own",
        "shares-full"
    })
    ShareView create(UUID id, @Valid @Body NewShare request, Caller caller) {
        caller.requireOwner();
        revocations.requireLive(caller);
        Made made = service.share(caller.accountId(), id, request.accountId(), request.leafId(), request.expiresAt());
        return ShareView.of(made.share(), made.token());
    }

    @Get
    @Access("chat:read:own")
    @Operation(operationId = "listConversationShares", summary = "What is shared of a conversation, newest first")
    @ApiResponse(responseCode = "200", description = "A page of shares")
    @Problems("conversation-unknown")
    PageView<ShareView> list(UUID id, PageRequest page, Caller caller) {
        return PageView.of(service.list(caller.accountId(), id, page), share -> ShareView.of(share, null));
    }

    @Delete("/{shareId}")
    @Access("chat:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "revokeConversationShare", summary = "Share something no more")
    @ApiResponse(responseCode = "204", description = "Nobody reads it any more")
    @Problems({"conversation-unknown", "share-unknown"})
    void revoke(UUID id, UUID shareId, Caller caller) {
        service.revoke(caller.accountId(), id, shareId);
    }
}
