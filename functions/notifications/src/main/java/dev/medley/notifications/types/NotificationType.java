package dev.medley.notifications.types;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that people are notified of.
 *
 * @param channels where it is told, unless somebody likes it otherwise
 * @param mandatory whether nobody can switch it off
 * @param roles who is told: all who have one of them; where there are none, the owner of the event
 * @param groupedBy what the unread ones of an account are put together by; null where each stands alone
 * @param actor the member of the event's data that says who did it; null where nobody is named
 * @param minutesBefore how long a channel waits for the notification to be read first
 */
public record NotificationType(
        String name,
        String category,
        Set<Channel> channels,
        boolean mandatory,
        List<String> roles,
        @Nullable Grouping groupedBy,
        @Nullable String actor,
        Map<Channel, Integer> minutesBefore) {

    /** What notifications of one kind are put together by. */
    public enum Grouping {
        TYPE,
        SUBJECT
    }

    /** What is the same for all that belong into one group; null where each stands alone. */
    public @Nullable String groupKey(UUID subjectId) {
        return switch (groupedBy) {
            case TYPE -> "";
            case SUBJECT -> subjectId.toString();
            case null -> null;
        };
    }

    /** Who did it, where the event names somebody. */
    public @Nullable String actorIn(Map<String, String> data) {
        return actor == null ? null : data.get(actor);
    }

    /** How long a channel waits for the notification to be read first; zero where it tells it anyway. */
    public Duration delay(Channel channel) {
        return Duration.ofMinutes(minutesBefore.getOrDefault(channel, 0));
    }
}
