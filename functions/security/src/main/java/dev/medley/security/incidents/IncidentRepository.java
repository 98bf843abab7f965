package dev.medley.security.incidents;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.security.anomalies.AnomalyKind;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Incidents, of which one at most of each subject is not closed, and what happened to them. */
public interface IncidentRepository {

    Page<Incident> list(IncidentFilter filter, PageRequest page);

    Optional<Incident> find(UUID id);

    /** The same, which does not change until the transaction ends. */
    Optional<Incident> lock(UUID id);

    /** The one of a subject that is not closed. */
    Optional<Incident> lockOpen(String subject);

    /** The one that an anomaly has joined, unless that is closed. */
    Optional<Incident> lockOpenOf(UUID anomalyId);

    /** How many of a kind were opened by anomalies after a time and are not closed. */
    int countOpen(AnomalyKind kind, Instant openedAfter);

    void add(Incident incident);

    void change(Incident incident);

    /** Notes that an anomaly is part of an incident. */
    void join(UUID incidentId, UUID anomalyId);

    void note(TimelineEntry entry);

    Page<TimelineEntry> timeline(UUID incidentId, PageRequest page);

    /** Takes out of incidents and timelines which account they were about. */
    void erase(UUID accountId);
}
