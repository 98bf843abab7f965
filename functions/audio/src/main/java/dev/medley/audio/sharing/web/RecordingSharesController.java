package dev.medley.audio.sharing.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.access.RevocationCache;
import dev.medley.audio.sharing.RecordingShare;
import dev.medley.audio.sharing.RecordingShareScope;
import dev.medley.audio.sharing.RecordingShareService;
import dev.medley.audio.sharing.RecordingShareService.MadeShare;
import dev.medley.audio.sharing.RecordingShareUse;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.kernel.Ids;
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
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/audio/{id}/shares")
@Tag(name = "Shared recordings")
class RecordingSharesController {

    private final RecordingShareService service;
    private final RevocationCache revocations;

    RecordingSharesController(RecordingShareService service, RevocationCache revocations) {
        this.service = service;
        this.revocations = revocations;
    }

    @Serdeable
    @Schema(name = "RecordingShare", description = "Who may hear a recording")
    record RecordingShareView(
            UUID id,

            @Nullable @Schema(description = "Null for a link, and for an address")
            UUID accountId,

            @Nullable String email,
            RecordingShareScope scope,

            @Nullable @Schema(description = "To be read at /api/shared-recordings/{token}; said this once")
            String token,

            Instant expiresAt,

            @Nullable @Schema(description = "When it was taken back")
            Instant endedAt,

            Instant createdAt) {

        static RecordingShareView of(RecordingShare share, @Nullable String token) {
            RecordingShare.@Nullable Receiver receiver = share.receiver();
            @Nullable String email = receiver == null ? null : receiver.email();
            return new RecordingShareView(
                    share.id(),
                    receiver == null || email != null ? null : receiver.accountId(),
                    email,
                    share.scope(),
                    token,
                    share.expiresAt(),
                    share.endedAt(),
                    share.createdAt());
        }
    }

    @Serdeable
    @Schema(name = "RecordingShareUse", description = "What was done with a share by whom it is with")
    record RecordingShareUseView(
            UUID id,

            @Schema(
                    type = "string",
                    allowableValues = {"read", "waveform", "download"})
            String action,

            @Nullable @Schema(description = "Of a download", example = "model")
            String rendition,

            @Schema(description = "An IPv4 address, or the network of an IPv6 one", example = "192.0.2.1")
            String network,

            Instant usedAt) {

        static RecordingShareUseView of(RecordingShareUse use) {
            return new RecordingShareUseView(
                    use.id(),
                    use.action().name().toLowerCase(Locale.ROOT),
                    use.rendition(),
                    use.network(),
                    Ids.timeOf(use.id()));
        }
    }

    @Post
    @Access("recording:write:own")
    @Status(HttpStatus.CREATED)
    @Operation(
            operationId = "shareRecording",
            summary = "Let an account, an address, or whoever has a link hear a recording",
            description = "Later versions of its file are not shared by that.")
    @ApiResponse(responseCode = "201", description = "The share, with the secret of its link")
    @Problems({
        "owner-required",
        "recording-not-ready",
        "recording-unknown",
        "share-expiry-invalid",
        "share-receiver-invalid",
        "shares-full"
    })
    RecordingShareView create(Caller caller, UUID id, @Valid @Body NewRecordingShare request) {
        caller.requireOwner();
        revocations.requireLive(caller);
        MadeShare made = service.share(caller.accountId(), id, request.wanted());
        return RecordingShareView.of(made.share(), made.token());
    }

    @Get
    @Access("recording:read:own")
    @Operation(operationId = "listRecordingShares", summary = "How a recording is shared, and was lately, newest first")
    @ApiResponse(responseCode = "200", description = "A page of shares")
    @Problems("recording-unknown")
    PageView<RecordingShareView> list(Caller caller, UUID id, PageRequest page) {
        return PageView.of(service.list(caller.accountId(), id, page), share -> RecordingShareView.of(share, null));
    }

    @Delete("/{shareId}")
    @Access("recording:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "endRecordingShare", summary = "Take a share back")
    @ApiResponse(responseCode = "204", description = "It is used no more")
    @Problems({"recording-unknown", "share-unknown"})
    void end(Caller caller, UUID id, UUID shareId) {
        service.end(caller.accountId(), id, shareId);
    }

    @Get("/{shareId}/uses")
    @Access("recording:read:own")
    @Operation(operationId = "listRecordingShareUses", summary = "What was done with a share, latest first")
    @ApiResponse(responseCode = "200", description = "A page of uses")
    @Problems({"recording-unknown", "share-unknown"})
    PageView<RecordingShareUseView> uses(Caller caller, UUID id, UUID shareId, PageRequest page) {
        return PageView.of(service.uses(caller.accountId(), id, shareId, page), RecordingShareUseView::of);
    }
}
