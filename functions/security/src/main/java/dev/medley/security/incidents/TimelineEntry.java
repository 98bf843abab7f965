package dev.medley.security.incidents;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to an incident.
 *
 * @param actorId who did it; null where nobody did
 * @param referenceId the anomaly or action that it is about
 */
public record TimelineEntry(
        UUID id,
        UUID incidentId,
        TimelineType type,
        Instant occurredAt,
        @Nullable UUID actorId,
        String text,
        @Nullable UUID referenceId) {}
