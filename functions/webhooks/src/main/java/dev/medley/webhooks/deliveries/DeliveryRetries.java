package dev.medley.webhooks.deliveries;

import dev.medley.audit.AuditContext;
import dev.medley.kernel.Refusal;
import dev.medley.webhooks.endpoints.Endpoint;
import dev.medley.webhooks.endpoints.EndpointService;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Sends what somebody asks for: a test, or a delivery again. */
@Singleton
public class DeliveryRetries {

    private final EndpointService endpoints;
    private final EventFanOut fanOut;
    private final WebhookDeliveryRepository repository;
    private final DeliveryQueue queue;
    private final Clock clock;

    DeliveryRetries(
            EndpointService endpoints,
            EventFanOut fanOut,
            WebhookDeliveryRepository repository,
            DeliveryQueue queue,
            Clock clock) {
        this.endpoints = endpoints;
        this.fanOut = fanOut;
        this.repository = repository;
        this.queue = queue;
        this.clock = clock;
    }

    /** Sends an event that says nothing. */
    @Transactional
    public WebhookDelivery test(AuditContext context, UUID endpointId) {
        return fanOut.sendTest(endpoints.lockForSending(context, endpointId, "webhook.tested"));
    }

    /** Sends a delivery again, with its id, and as often as a new one if need be. */
    @Transactional
    public WebhookDelivery retry(AuditContext context, UUID endpointId, UUID id) {
        Endpoint endpoint = endpoints.lockForSending(context, endpointId, "webhook.delivery-retried");
        WebhookDelivery _ = repository.find(endpointId, id).orElseThrow(DeliveryRetries::unknown);
        Instant now = clock.instant();
        if (!repository.restart(id, now, now.plus(DeliveryQueue.SAFETY))) {
            throw Refusal.conflict("webhook-delivery-sending", "It is being sent just now.");
        }
        queue.defer(endpoint.accountId(), id);
        return repository.find(endpointId, id).orElseThrow(DeliveryRetries::unknown);
    }

    private static Refusal unknown() {
        return Refusal.notFound("webhook-delivery-unknown", "There is no such delivery.");
    }
}
