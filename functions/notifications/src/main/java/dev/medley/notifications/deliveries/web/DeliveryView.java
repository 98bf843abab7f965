package dev.medley.notifications.deliveries.web;

import dev.medley.notifications.deliveries.Delivery;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "NotificationDelivery", description = "What became of telling somebody something by a channel")
record DeliveryView(
        UUID id,
        UUID accountId,
        @Nullable UUID notificationId,
        @Schema(example = "recording.rejected") String type,
        @Schema(example = "email") String channel,

        @Schema(description = "waiting, queued, sending, sent, skipped or failed")
        String status,

        Instant dueAt,

        @Nullable @Schema(description = "The day of the digest that it is in")
        LocalDate digestOn,

        int attempts,

        @Nullable @Schema(description = "What the provider said last, or why it was not sent")
        String answer,

        @Nullable Instant finishedAt) {

    static DeliveryView of(Delivery delivery) {
        return new DeliveryView(
                delivery.id(),
                delivery.accountId(),
                delivery.entryId(),
                delivery.type(),
                delivery.channel().label(),
                delivery.status().label(),
                delivery.dueAt(),
                delivery.digestOn(),
                delivery.attempts(),
                delivery.answer(),
                delivery.finishedAt());
    }
}
