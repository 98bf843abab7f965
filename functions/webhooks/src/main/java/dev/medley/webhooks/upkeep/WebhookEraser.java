package dev.medley.webhooks.upkeep;

import dev.medley.webhooks.deliveries.PublishedEventRepository;
import dev.medley.webhooks.endpoints.EndpointRepository;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Removes what an account had, and what happened to it. */
@Singleton
public class WebhookEraser {

    private final EndpointRepository endpoints;
    private final PublishedEventRepository events;

    WebhookEraser(EndpointRepository endpoints, PublishedEventRepository events) {
        this.endpoints = endpoints;
        this.events = events;
    }

    @Transactional
    public void erase(UUID accountId) {
        endpoints.erase(accountId);
        events.erase(accountId);
    }
}
