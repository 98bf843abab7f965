package dev.medley.webhooks.deliveries.web;

import dev.medley.webhooks.deliveries.WebhookDelivery;
import dev.medley.webhooks.deliveries.WebhookDeliveryStatus;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "WebhookDelivery", description = "An event on its way to a webhook")
record WebhookDeliveryView(
        @Schema(description = "What the receiver sees as webhook-id, however often it is sent")
        UUID id,

        UUID eventId,
        @Schema(example = "recording.ready") String eventType,
        WebhookDeliveryStatus status,

        @Schema(description = "Attempts that have begun since it was made, or was last asked for again")
        int attempts,

        @Nullable @Schema(description = "When it is tried next; null where it is done")
        Instant nextAttemptAt,

        Instant createdAt,
        @Nullable Instant finishedAt) {

    static WebhookDeliveryView of(WebhookDelivery delivery) {
        return new WebhookDeliveryView(
                delivery.id(),
                delivery.eventId(),
                delivery.eventType(),
                delivery.status(),
                delivery.attempts(),
                delivery.status() == WebhookDeliveryStatus.WAITING ? delivery.dueAt() : null,
                delivery.createdAt(),
                delivery.finishedAt());
    }
}
