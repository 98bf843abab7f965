package dev.medley.webhooks.deliveries;

import dev.medley.webhooks.endpoints.Endpoint;
import dev.medley.webhooks.endpoints.EndpointListener;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/**
 * Has what waits for its next attempt sent where an endpoint works again, with the next run of the schedule at the latest. It
 * is tried as often as it would have been.
 */
@Singleton
class EndpointRecovery implements EndpointListener {

    private final WebhookDeliveryRepository deliveries;
    private final HealthRepository health;
    private final DueWebhooks dueWebhooks;
    private final Clock clock;

    EndpointRecovery(
            WebhookDeliveryRepository deliveries, HealthRepository health, DueWebhooks dueWebhooks, Clock clock) {
        this.deliveries = deliveries;
        this.health = health;
        this.dueWebhooks = dueWebhooks;
        this.clock = clock;
    }

    /** A pause that it was in is over, and failures are counted anew; since when it fails stays. */
    @Override
    public void repaired(Endpoint endpoint) {
        EndpointHealth before = health.hold(endpoint.id());
        if (before.failures() > 0) {
            health.keep(endpoint.id(), new EndpointHealth(false, before.slowness(), 0, before.failingSince(), null));
        }
        sendWaiting(endpoint.id());
    }

    /** The endpoint has answered well to a test. */
    void tested(UUID endpointId) {
        sendWaiting(endpointId);
    }

    private void sendWaiting(UUID endpointId) {
        Instant now = clock.instant();
        if (deliveries.hasten(endpointId, now) > 0) {
            boolean _ = dueWebhooks.queueSome();
        }
    }
}
