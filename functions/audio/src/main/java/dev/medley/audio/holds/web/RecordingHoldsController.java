package dev.medley.audio.holds.web;

import dev.medley.access.Access;
import dev.medley.audio.holds.RecordingHold;
import dev.medley.audio.holds.RecordingHold.Release;
import dev.medley.audio.holds.RecordingHoldRepository.Filter;
import dev.medley.audio.holds.RecordingHoldService;
import dev.medley.audit.AuditContext;
import dev.medley.http.Idempotent;
import dev.medley.http.MultiLine;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/admin/recording-holds")
@Tag(name = "Recording holds", description = "Recordings that may not be deleted")
class RecordingHoldsController {

    private final RecordingHoldService service;

    RecordingHoldsController(RecordingHoldService service) {
        this.service = service;
    }

    @Serdeable
    @Schema(name = "NewRecordingHold", description = "What is to be held: one recording, or all that an account has")
    record NewHold(
            @Nullable UUID recordingId,

            @Nullable @Schema(description = "Holds what the account will have, too")
            UUID accountId,

            @NotBlank @Size(max = 1000) @MultiLine @Schema(description = "For administrators only", example = "Case 17")
            String reason) {}

    @Serdeable
    @Schema(name = "RecordingHold")
    record HoldView(
            UUID id,
            UUID accountId,

            @Nullable @Schema(description = "Null where all that the account has is held")
            UUID recordingId,

            String reason,
            UUID placedBy,
            Instant placedAt,
            @Nullable UUID releasedBy,
            @Nullable Instant releasedAt,

            @Nullable @Schema(description = "When the account was erased; what is held is erased when it is released")
            Instant accountErasedAt) {

        static HoldView of(RecordingHold hold) {
            Release release = hold.release();
            return new HoldView(
                    hold.id(),
                    hold.ownerId(),
                    hold.recordingId(),
                    hold.reason(),
                    hold.placedBy(),
                    hold.placedAt(),
                    release == null ? null : release.releasedBy(),
                    release == null ? null : release.releasedAt(),
                    hold.ownerErasedAt());
        }
    }

    @Post
    @Access("recording-hold:write:all")
    @Idempotent
    @Operation(
            operationId = "holdRecordings",
            summary = "Hold a recording, or all that an account has, so that nobody deletes it",
            description = "Several holds may be on the same recording; it is free when the last is released.")
    @ApiResponse(responseCode = "201", description = "It is held")
    @Problems({"account-unknown", "hold-subject-invalid", "permission-missing", "recording-unknown"})
    HttpResponse<HoldView> place(AuditContext context, @Valid @Body NewHold request) {
        UUID recordingId = request.recordingId();
        UUID accountId = request.accountId();
        if ((recordingId == null) == (accountId == null)) {
            throw Refusal.invalid("hold-subject-invalid", "/recordingId", "Name a recording or an account.");
        }
        RecordingHold hold = recordingId == null
                ? service.ofAccount(context, Objects.requireNonNull(accountId), request.reason())
                : service.ofRecording(context, recordingId, request.reason());
        return HttpResponse.created(HoldView.of(hold), URI.create("/api/admin/recording-holds/" + hold.id()));
    }

    @Get("{?accountId,inForce}")
    @Access("recording-hold:read:all")
    @Operation(operationId = "listRecordingHolds", summary = "Holds, newest first")
    @ApiResponse(responseCode = "200", description = "A page of holds")
    PageView<HoldView> list(
            @Nullable @QueryValue UUID accountId, @Nullable @QueryValue Boolean inForce, PageRequest page) {
        return PageView.of(service.list(new Filter(accountId, inForce), page), HoldView::of);
    }

    @Get("/{id}")
    @Access("recording-hold:read:all")
    @Operation(operationId = "readRecordingHold", summary = "One hold")
    @ApiResponse(responseCode = "200", description = "The hold")
    @Problems("recording-hold-unknown")
    HoldView read(UUID id) {
        return HoldView.of(service.get(id));
    }

    @Post("/{id}/release")
    @Access("recording-hold:write:all")
    @Operation(
            operationId = "releaseRecordingHold",
            summary = "Release what is held; safe to repeat",
            description = "What is held of an account that was erased meanwhile is erased then.")
    @ApiResponse(responseCode = "200", description = "It is released")
    @Problems({"permission-missing", "recording-hold-unknown"})
    HoldView release(AuditContext context, UUID id) {
        return HoldView.of(service.release(context, id));
    }
}
