package dev.medley.security;

import dev.medley.events.EventData;
import dev.medley.events.EventType;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * What this function announces. The subject is the anomaly or the incident. Their owner is the account that an anomaly is of,
 * and whoever has or opened an incident; where there is none, the subject itself.
 */
public sealed interface SecurityEvents extends EventData {

    /**
     * Something unusual has begun; announced once for as long as it goes on.
     *
     * @param severity {@code low}, {@code medium} or {@code high}
     * @param score as a multiple of what it takes to be an anomaly
     */
    @EventType("anomaly.detected")
    @Serdeable
    record AnomalyDetected(
            String kind,
            String severity,
            double score,
            String scorer,
            String network,
            @Nullable String operation,
            String explanation)
            implements SecurityEvents {}

    @EventType("incident.opened")
    @Serdeable
    record IncidentOpened(String title, String severity) implements SecurityEvents {}

    @EventType("incident.acknowledged")
    @Serdeable
    record IncidentAcknowledged(String title, String severity) implements SecurityEvents {}

    /** It does no harm any more. */
    @EventType("incident.mitigated")
    @Serdeable
    record IncidentMitigated(String title, String severity) implements SecurityEvents {}

    @EventType("incident.closed")
    @Serdeable
    record IncidentClosed(String title, String severity, String reason) implements SecurityEvents {}

    /** By somebody, or because its anomalies went on. */
    @EventType("incident.reopened")
    @Serdeable
    record IncidentReopened(String title, String severity) implements SecurityEvents {}
}
