package dev.medley.webhooks.deliveries.web;

import dev.medley.webhooks.deliveries.AttemptError;
import dev.medley.webhooks.deliveries.AttemptStatus;
import dev.medley.webhooks.deliveries.DeliveryAttempt;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "WebhookAttempt", description = "What came of sending a delivery once")
record AttemptView(
        UUID id,
        UUID deliveryId,
        @Schema(example = "recording.ready") String eventType,
        AttemptStatus status,

        @Nullable @Schema(description = "The HTTP status of the answer; null where there was none")
        Integer responseStatus,

        @Nullable @Schema(description = "Why there was no answer; null where there was one")
        AttemptError error,

        long durationMs,

        @Nullable @Schema(description = "The first 1,000 characters of the answer")
        String response,

        Instant attemptedAt) {

    static AttemptView of(DeliveryAttempt attempt) {
        return new AttemptView(
                attempt.id(),
                attempt.deliveryId(),
                attempt.eventType(),
                attempt.result().status(),
                attempt.result().responseStatus(),
                attempt.result().error(),
                attempt.result().duration().toMillis(),
                attempt.result().response(),
                attempt.attemptedAt());
    }
}
