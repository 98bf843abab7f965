package dev.medley.webhooks.deliveries;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** How all endpoints have answered last. */
public interface HealthRepository {

    /**
     * How one has; nobody else changes the endpoint, or takes or ends a delivery to it, until the transaction ends. To be
     * asked for before anything else is held, as everybody does.
     */
    EndpointHealth hold(UUID endpointId);

    void keep(UUID endpointId, EndpointHealth health);

    /** Those among them that have proved themselves. */
    Set<UUID> proven(List<UUID> endpointIds);
}
