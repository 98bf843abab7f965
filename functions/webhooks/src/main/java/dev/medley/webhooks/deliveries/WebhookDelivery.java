package dev.medley.webhooks.deliveries;

import dev.medley.webhooks.catalogue.EventCatalogue;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way to an endpoint.
 *
 * @param id what the receiver sees as {@code webhook-id}
 * @param attempts since it was made, or was last asked for again
 * @param dueAt from when it may be sent; while it is being sent, when whoever sends it is given up
 */
public record WebhookDelivery(
        UUID id,
        UUID endpointId,
        UUID eventId,
        String eventType,
        WebhookDeliveryStatus status,
        int attempts,
        Instant dueAt,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    /** One that is to be sent at once. */
    public static WebhookDelivery due(UUID id, UUID endpointId, UUID eventId, String eventType, Instant now) {
        return new WebhookDelivery(
                id, endpointId, eventId, eventType, WebhookDeliveryStatus.WAITING, 0, now, now, null);
    }

    /** Whether its owner asks with it whether the endpoint works. */
    boolean isTest() {
        return eventType.equals(EventCatalogue.TEST);
    }

    boolean isOpen() {
        return status == WebhookDeliveryStatus.WAITING || status == WebhookDeliveryStatus.SENDING;
    }
}
