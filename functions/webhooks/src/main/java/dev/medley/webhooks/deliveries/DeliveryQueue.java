package dev.medley.webhooks.deliveries;

import dev.medley.events.Event;
import dev.medley.events.Outbox;
import dev.medley.webhooks.endpoints.Endpoint;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Puts deliveries into the queue of a lane. */
@Singleton
public class DeliveryQueue {

    /** After so long it is taken for lost, and queued again. */
    public static final Duration SAFETY = Duration.ofMinutes(10);

    private final HealthRepository health;
    private final Outbox outbox;

    DeliveryQueue(HealthRepository health, Outbox outbox) {
        this.health = health;
        this.outbox = outbox;
    }

    /** Queues new deliveries, one for each of the endpoints. */
    void add(List<Endpoint> endpoints, List<WebhookDelivery> deliveries) {
        Map<UUID, EndpointHealth> known =
                health.find(endpoints.stream().map(Endpoint::id).toList());
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < endpoints.size(); i++) {
            Endpoint endpoint = endpoints.get(i);
            DeliveryLane lane =
                    known.getOrDefault(endpoint.id(), EndpointHealth.UNKNOWN).lane();
            events.add(outbox.event(endpoint.accountId(), deliveries.get(i).id(), lane.event()));
        }
        outbox.announce(events);
    }

    /** Queues one in a lane. */
    void add(DeliveryLane lane, UUID accountId, UUID deliveryId) {
        outbox.announce(accountId, deliveryId, lane.event());
    }

    /** Queues one that may wait. */
    void defer(UUID accountId, UUID deliveryId) {
        add(DeliveryLane.DEFERRED, accountId, deliveryId);
    }

    /** Queues those. */
    void defer(List<WebhookDeliveryRepository.Queued> deliveries) {
        outbox.announce(deliveries.stream()
                .map(queued -> outbox.event(queued.accountId(), queued.id(), DeliveryLane.DEFERRED.event()))
                .toList());
    }
}
