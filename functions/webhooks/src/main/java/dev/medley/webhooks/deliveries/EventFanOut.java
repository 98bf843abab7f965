package dev.medley.webhooks.deliveries;

import dev.medley.events.Event;
import dev.medley.kernel.Ids;
import dev.medley.webhooks.catalogue.EventCatalogue;
import dev.medley.webhooks.endpoints.Endpoint;
import dev.medley.webhooks.endpoints.EndpointRepository;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Makes a delivery of an event for each endpoint that wants it. */
@Singleton
public class EventFanOut {

    private final EndpointRepository endpoints;
    private final PublishedEventRepository events;
    private final WebhookDeliveryRepository deliveries;
    private final DeliveryQueue queue;
    private final Clock clock;

    EventFanOut(
            EndpointRepository endpoints,
            PublishedEventRepository events,
            WebhookDeliveryRepository deliveries,
            DeliveryQueue queue,
            Clock clock) {
        this.endpoints = endpoints;
        this.events = events;
        this.deliveries = deliveries;
        this.queue = queue;
        this.clock = clock;
    }

    /** Takes an event, once; the caller sees to the once. What no endpoint can ever hear of is not kept. */
    public void take(Event event) {
        List<Endpoint> hearing = endpoints.hearingOf(event.ownerId());
        if (!hearing.isEmpty()) {
            events.add(event);
            List<WebhookDelivery> _ = deliver(
                    event,
                    hearing.stream()
                            .filter(Endpoint::isEnabled)
                            .filter(endpoint ->
                                    EventCatalogue.covers(endpoint.details().eventTypes(), event.type()))
                            .toList());
        }
    }

    /** Sends an endpoint an event that says nothing, in the caller's transaction. */
    WebhookDelivery sendTest(Endpoint endpoint) {
        Event event = new Event(
                Ids.next(clock),
                EventCatalogue.TEST,
                clock.instant(),
                endpoint.accountId(),
                endpoint.id(),
                JsonNode.createObjectNode(Map.of()),
                null);
        events.add(event);
        return deliver(event, List.of(endpoint)).getFirst();
    }

    private List<WebhookDelivery> deliver(Event event, List<Endpoint> wanting) {
        Instant now = clock.instant();
        List<WebhookDelivery> due = wanting.stream()
                .map(endpoint -> WebhookDelivery.due(Ids.next(clock), endpoint.id(), event.id(), event.type(), now))
                .toList();
        deliveries.add(due, now.plus(DeliveryQueue.SAFETY));
        queue.add(wanting, due);
        return due;
    }
}
