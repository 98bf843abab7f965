package dev.medley.notifications.entries;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an account has been told.
 *
 * @param position greater for what came later
 * @param data what the latest event says
 * @param occurrences how many did it, or how often it happened
 * @param readAt null while it is unread
 */
public record Notification(
        UUID id,
        UUID position,
        String type,
        String category,
        UUID subjectId,
        Map<String, String> data,
        int occurrences,
        Instant occurredAt,
        @Nullable Instant readAt,
        @Nullable Instant archivedAt) {

    /** What the names in its template stand for; {@code others} is empty where there is one only. */
    public Map<String, String> values() {
        Map<String, String> values = new HashMap<>(data);
        values.put("subjectId", subjectId.toString());
        values.put("occurrences", Integer.toString(occurrences));
        values.put("others", occurrences > 1 ? Integer.toString(occurrences - 1) : "");
        return values;
    }
}
