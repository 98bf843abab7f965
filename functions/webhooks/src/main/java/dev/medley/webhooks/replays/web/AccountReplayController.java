package dev.medley.webhooks.replays.web;

import dev.medley.access.Access;
import dev.medley.audit.AuditContext;
import dev.medley.http.Idempotent;
import dev.medley.http.Problems;
import dev.medley.webhooks.replays.ReplayService;
import dev.medley.webhooks.replays.ReplayService.Accepted;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;

@Controller("/api/webhooks/replay")
@Tag(name = "Webhooks")
class AccountReplayController {

    private final ReplayService service;

    AccountReplayController(ReplayService service) {
        this.service = service;
    }

    @Serdeable
    @Schema(
            name = "AcceptedWebhookReplay",
            description = "A replay of one webhook, and the job that makes its deliveries")
    record AcceptedReplayView(
            UUID webhookId,

            @Schema(description = "To be read at /api/webhooks/{webhookId}/replays/{id}")
            UUID id,

            UUID jobId) {

        static AcceptedReplayView of(Accepted accepted) {
            return new AcceptedReplayView(accepted.endpointId(), accepted.id(), accepted.jobId());
        }
    }

    @Serdeable
    @Schema(name = "AcceptedWebhookReplays", description = "A replay for each webhook")
    record AcceptedReplaysView(List<AcceptedReplayView> items) {}

    @Post
    @Access("webhook:write:own")
    @Idempotent
    @Status(HttpStatus.ACCEPTED)
    @Operation(
            operationId = "replayEventsToAllWebhooks",
            summary = "Send what happened in a range of time to all of the caller's webhooks again",
            description = "To those that are enabled and have no replay under way, each ten a second at most.")
    @ApiResponse(responseCode = "202", description = "The replays that have begun")
    @Problems({"event-type-unknown", "quota-exceeded", "replay-range-invalid"})
    AcceptedReplaysView replay(@Valid @Body NewReplay request, AuditContext context) {
        return new AcceptedReplaysView(service.requestAll(context, request.toRange()).stream()
                .map(AcceptedReplayView::of)
                .toList());
    }
}
