package dev.medley.notifications.entries;

import dev.medley.events.Event;
import dev.medley.notifications.types.NotificationType;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened.
 *
 * @param actor who did it; null where nobody is named
 * @param groupKey what it shares with those that it is put together with; null where it stands alone
 */
public record Occurrence(
        NotificationType type,
        UUID eventId,
        UUID subjectId,
        @Nullable String actor,
        @Nullable String groupKey,
        Map<String, String> data,
        Instant occurredAt) {

    public static Occurrence of(NotificationType type, Event event) {
        Map<String, String> data = event.texts();
        return new Occurrence(
                type,
                event.id(),
                event.subjectId(),
                type.actorIn(data),
                type.groupKey(event.subjectId()),
                data,
                event.occurredAt());
    }
}
