package dev.medley.webhooks.replays.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.audit.AuditContext;
import dev.medley.http.AcceptedResponse;
import dev.medley.http.Idempotent;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.jobs.AcceptedJob;
import dev.medley.kernel.PageRequest;
import dev.medley.webhooks.replays.ReplayService;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;

@Controller("/api/webhooks/{id}")
@Tag(name = "Webhooks")
class ReplaysController {

    private final ReplayService service;

    ReplaysController(ReplayService service) {
        this.service = service;
    }

    @Post("/replay")
    @Access("webhook:write:own")
    @Idempotent
    @Status(HttpStatus.ACCEPTED)
    @Operation(
            operationId = "replayWebhookEvents",
            summary = "Send what happened in a range of time again",
            description =
                    "Each with the id that it had, ten a second at most. What happened while the webhook was disabled"
                            + " is sent too. Where the webhook hears of all accounts, it takes a sign-in of the last five minutes.")
    @ApiResponse(responseCode = "202", description = "The job that makes the deliveries is queued")
    @Problems({
        "event-type-unknown",
        "quota-exceeded",
        "replay-range-invalid",
        "step-up-required",
        "webhook-disabled",
        "webhook-replay-running",
        "webhook-unknown"
    })
    HttpResponse<AcceptedJob> replay(UUID id, @Valid @Body NewReplay request, AuditContext context) {
        ReplayService.Accepted accepted = service.request(context, id, request.toRange());
        return AcceptedResponse.of(
                "/api/webhooks/%s/replays/%s".formatted(id, accepted.id()),
                AcceptedJob.of(accepted.id(), accepted.jobId()));
    }

    @Get("/replays/{replayId}")
    @Access("webhook:read:own")
    @Operation(
            operationId = "readWebhookReplay",
            summary = "How far a replay is",
            description = "What a later replay sends again counts there.")
    @ApiResponse(responseCode = "200", description = "The replay")
    @Problems({"webhook-replay-unknown", "webhook-unknown"})
    ReplayView read(Caller caller, UUID id, UUID replayId) {
        return ReplayView.of(service.find(caller, id, replayId));
    }

    @Get("/replays")
    @Access("webhook:read:own")
    @Operation(operationId = "listWebhookReplays", summary = "The replays of a webhook, newest first")
    @ApiResponse(responseCode = "200", description = "A page of replays")
    @Problems("webhook-unknown")
    PageView<ReplayView> list(Caller caller, UUID id, PageRequest page) {
        return PageView.of(service.list(caller, id, page), ReplayView::of);
    }
}
