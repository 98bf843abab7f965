package dev.medley.notifications.deliveries;

import dev.medley.notifications.types.Channel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail or a push about a notification, or a part of a digest.
 *
 * @param entryId the notification in the inbox; null where it is told by mail only
 * @param targetId the push subscription that it goes to; null where the account has one address only
 * @param ifUnread whether it is sent only if the notification is unread by then
 * @param data what the event says
 * @param wantedAt when it would be sent if its reader had no quiet hours
 * @param digestOn the day of the digest that it belongs into; null where it is a mail of its own
 * @param answer what the provider said last, or why it was not sent
 */
public record Delivery(
        UUID id,
        UUID accountId,
        @Nullable UUID entryId,
        String type,
        Channel channel,
        @Nullable UUID targetId,
        boolean ifUnread,
        UUID subjectId,
        Map<String, String> data,
        DeliveryStatus status,
        Instant wantedAt,
        Instant dueAt,
        @Nullable LocalDate digestOn,
        int attempts,
        @Nullable String answer,
        @Nullable Instant finishedAt) {

    /** How it ends. */
    public record Result(
            DeliveryStatus status, String answer, @Nullable String messageId) {

        public static Result skipped(String why) {
            return new Result(DeliveryStatus.SKIPPED, why, null);
        }
    }
}
