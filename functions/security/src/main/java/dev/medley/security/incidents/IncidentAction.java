package dev.medley.security.incidents;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was done by itself about an incident.
 *
 * @param penaltyId the penalty that it gave
 * @param since when that began
 */
public record IncidentAction(
        UUID id,
        UUID incidentId,
        ResponseAction action,
        String network,
        UUID penaltyId,
        UUID anomalyId,
        Instant since,
        Instant until,
        @Nullable Instant undoneAt,
        @Nullable UUID undoneBy) {

    boolean isInForce(Instant now) {
        return undoneAt == null && until.isAfter(now);
    }

    IncidentAction undone(Instant now, UUID actor) {
        return new IncidentAction(id, incidentId, action, network, penaltyId, anomalyId, since, until, now, actor);
    }
}
