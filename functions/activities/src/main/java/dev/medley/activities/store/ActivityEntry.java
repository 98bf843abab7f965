package dev.medley.activities.store;

import dev.medley.activities.NewTrackedActivity;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the insert, as its document says it. */
@Serdeable
record ActivityEntry(
        UUID id,
        @Nullable UUID receipt,
        Instant occurredAt,
        String type,
        @Nullable UUID subjectId,
        Map<String, Object> properties) {

    static ActivityEntry of(NewTrackedActivity activity) {
        return new ActivityEntry(
                activity.id(),
                activity.receipt(),
                activity.occurredAt(),
                activity.type(),
                activity.subjectId(),
                activity.properties());
    }
}
