package dev.medley.security.incidents;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was done about incidents. */
public interface ActionRepository {

    Page<IncidentAction> list(UUID incidentId, PageRequest page);

    /** What was done to a network for an incident. */
    List<IncidentAction> of(UUID incidentId, String network);

    Optional<IncidentAction> lock(UUID incidentId, UUID id);

    void add(IncidentAction action);

    void markUndone(IncidentAction action);
}
