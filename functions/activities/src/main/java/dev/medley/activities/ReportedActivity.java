package dev.medley.activities;

import dev.medley.kernel.Refusal.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One activity as a client says it was.
 *
 * @param clientId under which the client sends it again where it has got no answer
 * @param occurredAt by the client's clock; null where it is now
 * @param properties what it says beside; null is as if it were not there
 */
public record ReportedActivity(
        @Nullable UUID clientId,
        ActivityType type,
        @Nullable Instant occurredAt,
        Map<String, Object> properties) {

    /** How late a client may come with it. */
    static final Duration OLDEST = Duration.ofDays(30);

    public ReportedActivity {
        properties = properties.entrySet().stream()
                .filter(property -> property.getValue() != null)
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What is wrong with it, whose time was really this. */
    List<Fault> faults(Instant time, Instant now) {
        List<Fault> faults = new ArrayList<>(type.faults(properties));
        if (time.isBefore(now.minus(OLDEST))) {
            faults.add(new Fault("/occurredAt", "An activity is reported within " + OLDEST.toDays() + " days."));
        }
        return faults;
    }

    /**
     * When it was by our clock: as long before we got it as it was before it was sent, by the client's clock; never in the
     * future.
     */
    Instant time(@Nullable Instant sentAt, Instant now) {
        if (occurredAt == null) {
            return now;
        }
        Instant time = sentAt == null ? occurredAt : now.minus(Duration.between(occurredAt, sentAt));
        return time.isAfter(now) ? now : time;
    }

    /** The product or the item of content that it is about. */
    Optional<UUID> subjectId() {
        return Optional.ofNullable(properties.getOrDefault("productId", properties.get("contentId")))
                .map(id -> UUID.fromString(id.toString()));
    }
}
