package dev.medley.webhooks.deliveries.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.audit.AuditContext;
import dev.medley.http.Idempotent;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.kernel.PageRequest;
import dev.medley.webhooks.deliveries.AttemptRepository;
import dev.medley.webhooks.deliveries.AttemptStatus;
import dev.medley.webhooks.deliveries.DeliveryRetries;
import dev.medley.webhooks.deliveries.WebhookDeliveryRepository;
import dev.medley.webhooks.deliveries.WebhookDeliveryStatus;
import dev.medley.webhooks.endpoints.EndpointService;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.UUID;

@Controller("/api/webhooks/{id}")
@Tag(name = "Webhooks")
class WebhookDeliveriesController {

    private final EndpointService endpoints;
    private final WebhookDeliveryRepository deliveries;
    private final AttemptRepository attempts;
    private final DeliveryRetries retries;

    WebhookDeliveriesController(
            EndpointService endpoints,
            WebhookDeliveryRepository deliveries,
            AttemptRepository attempts,
            DeliveryRetries retries) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.attempts = attempts;
        this.retries = retries;
    }

    @Get("/deliveries{?status,eventType}")
    @Access("webhook:read:own")
    @Operation(
            operationId = "listWebhookDeliveries",
            summary = "What is sent to a webhook, newest first",
            description = "Kept for 30 days.")
    @ApiResponse(responseCode = "200", description = "A page of deliveries")
    @Problems("webhook-unknown")
    PageView<WebhookDeliveryView> deliveries(
            Caller caller,
            UUID id,
            @Nullable
                    @QueryValue
                    @Parameter(
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {"waiting", "sending", "delivered", "failed"}))
                    WebhookDeliveryStatus status,
            @Nullable @QueryValue String eventType,
            PageRequest page) {
        UUID endpointId = endpoints.find(caller, id).id();
        return PageView.of(
                deliveries.list(new WebhookDeliveryRepository.Filter(endpointId, status, eventType), page),
                WebhookDeliveryView::of);
    }

    @Get("/attempts{?status,eventType,from,to}")
    @Access("webhook:read:own")
    @Operation(
            operationId = "listWebhookAttempts",
            summary = "What came of each time something was sent to a webhook, newest first",
            description = "Kept for 30 days.")
    @ApiResponse(responseCode = "200", description = "A page of attempts")
    @Problems("webhook-unknown")
    PageView<AttemptView> attempts(
            Caller caller,
            UUID id,
            @Nullable
                    @QueryValue
                    @Parameter(
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {"succeeded", "failed"}))
                    AttemptStatus status,
            @Nullable @QueryValue String eventType,
            @Nullable @QueryValue Instant from,
            @Nullable @QueryValue Instant to,
            PageRequest page) {
        UUID endpointId = endpoints.find(caller, id).id();
        return PageView.of(
                attempts.list(new AttemptRepository.Filter(endpointId, status, eventType, from, to), page),
                AttemptView::of);
    }

    @Post("/deliveries/{deliveryId}/retry")
    @Access("webhook:write:own")
    @Idempotent
    @Status(HttpStatus.ACCEPTED)
    @Operation(
            operationId = "retryWebhookDelivery",
            summary = "Send a delivery again, with the id that it has",
            description =
                    "Also one that has arrived. If it fails, it is tried as often as a new one. Where the webhook hears of all"
                            + " accounts, it takes a sign-in of the last five minutes.")
    @ApiResponse(responseCode = "202", description = "The delivery, which is sent at once")
    @Problems({
        "step-up-required",
        "webhook-delivery-sending",
        "webhook-delivery-unknown",
        "webhook-disabled",
        "webhook-unknown"
    })
    WebhookDeliveryView retry(UUID id, UUID deliveryId, AuditContext context) {
        return WebhookDeliveryView.of(retries.retry(context, id, deliveryId));
    }

    @Post("/test")
    @Access("webhook:write:own")
    @Idempotent
    @Status(HttpStatus.ACCEPTED)
    @Operation(
            operationId = "testWebhook",
            summary = "Send a webhook an event of the type webhook.test",
            description =
                    "Whatever types it wants. Where it hears of all accounts, it takes a sign-in of the last five minutes.")
    @ApiResponse(responseCode = "202", description = "The delivery, which is sent at once")
    @Problems({"step-up-required", "webhook-disabled", "webhook-unknown"})
    WebhookDeliveryView test(UUID id, AuditContext context) {
        return WebhookDeliveryView.of(retries.test(context, id));
    }
}
