package dev.medley.webhooks.deliveries;

import dev.medley.events.Event;
import dev.medley.webhooks.endpoints.Endpoint;
import dev.medley.webhooks.endpoints.EndpointRepository;
import dev.medley.webhooks.endpoints.EndpointSecrets;
import jakarta.inject.Singleton;
import java.time.Instant;

/** Fetches what a delivery is made of. */
@Singleton
class WebhookContents {

    private final EndpointRepository endpoints;
    private final EndpointSecrets secrets;
    private final PublishedEventRepository events;

    WebhookContents(EndpointRepository endpoints, EndpointSecrets secrets, PublishedEventRepository events) {
        this.endpoints = endpoints;
        this.secrets = secrets;
        this.events = events;
    }

    Endpoint endpoint(WebhookDelivery delivery) {
        return endpoints.find(delivery.endpointId()).orElseThrow();
    }

    DeliveryClaim.Taken of(WebhookDelivery delivery, Endpoint endpoint, Instant now) {
        Event event = events.find(delivery.eventId()).orElseThrow();
        return new DeliveryClaim.Taken(delivery, endpoint, event, secrets.current(endpoint.id(), now));
    }
}
