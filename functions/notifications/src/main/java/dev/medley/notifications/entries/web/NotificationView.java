package dev.medley.notifications.entries.web;

import dev.medley.notifications.entries.Notification;
import dev.medley.notifications.entries.WrittenNotification;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "Notification")
record NotificationView(
        UUID id,
        @Schema(example = "recording.rejected") String type,
        @Schema(example = "recordings") String category,

        @Schema(description = "In the language of the account")
        String title,

        String body,

        @Nullable @Schema(description = "Where in the application it leads")
        String link,

        @Schema(description = "What it is about") UUID subjectId,

        @Schema(description = "What the latest event says") Map<String, String> data,

        @Schema(description = "How many did it, or how often it happened, while it was unread")
        int occurrences,

        Instant occurredAt,
        @Nullable Instant readAt,
        @Nullable Instant archivedAt) {

    static NotificationView of(WrittenNotification written) {
        Notification notification = written.notification();
        return new NotificationView(
                notification.id(),
                notification.type(),
                notification.category(),
                written.message().title(),
                written.message().body(),
                written.message().link(),
                notification.subjectId(),
                notification.data(),
                notification.occurrences(),
                notification.occurredAt(),
                notification.readAt(),
                notification.archivedAt());
    }
}
