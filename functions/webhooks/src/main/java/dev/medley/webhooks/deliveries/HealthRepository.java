package dev.medley.webhooks.deliveries;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How all endpoints have answered last. */
public interface HealthRepository {

    /**
     * How one has; nobody else changes the endpoint, or takes or ends a delivery to it, until the transaction ends. To be
     * asked for before anything else is held, as everybody does.
     */
    EndpointHealth hold(UUID endpointId);

    void keep(UUID endpointId, EndpointHealth health);

    /** How much is being sent to endpoints of an account that have proved themselves, or have not; nobody else begins meanwhile. */
    int holdSending(UUID accountId, boolean proven, Instant now);

    /** How those among them have answered that have been sent something. */
    Map<UUID, EndpointHealth> find(List<UUID> endpointIds);
}
