package dev.medley.activities;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One activity on its way to be kept.
 *
 * @param receipt under which it is kept once; null where it has no id of its client
 */
public record NewTrackedActivity(
        UUID id,
        @Nullable UUID receipt,
        Instant occurredAt,
        String type,
        @Nullable UUID subjectId,
        Map<String, Object> properties) {}
