package dev.medley.webhooks.replays;

import dev.medley.events.Event;
import dev.medley.webhooks.WebhookSettings;
import dev.medley.webhooks.catalogue.EventCatalogue;
import dev.medley.webhooks.deliveries.PublishedEventRepository;
import dev.medley.webhooks.deliveries.PublishedEventRepository.Position;
import dev.medley.webhooks.deliveries.PublishedEventRepository.Range;
import dev.medley.webhooks.deliveries.WebhookDeliveryRepository;
import dev.medley.webhooks.deliveries.WebhookDeliveryRepository.Due;
import dev.medley.webhooks.endpoints.Endpoint;
import dev.medley.webhooks.endpoints.EndpointRepository;
import dev.medley.webhooks.endpoints.EndpointScope;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Works through a replay, some events at a time; each is due a moment after the one before. */
@Singleton
public class ReplayPages {

    private static final int MOST = 500;

    private final ReplayRepository repository;
    private final EndpointRepository endpoints;
    private final PublishedEventRepository events;
    private final WebhookDeliveryRepository deliveries;
    private final Duration pause;

    ReplayPages(
            ReplayRepository repository,
            EndpointRepository endpoints,
            PublishedEventRepository events,
            WebhookDeliveryRepository deliveries,
            WebhookSettings settings) {
        this.repository = repository;
        this.endpoints = endpoints;
        this.events = events;
        this.deliveries = deliveries;
        this.pause = Duration.ofSeconds(1).dividedBy(settings.replaysPerSecond());
    }

    /** Takes some more events; whether there may be others. */
    @Transactional
    public boolean next(UUID replayId, UUID endpointId) {
        Endpoint endpoint = endpoints.lock(endpointId).orElse(null);
        Replay replay = repository.lock(replayId).orElse(null);
        if (replay == null || endpoint == null) {
            return false;
        }
        UUID ownerId = endpoint.scope() == EndpointScope.OWN ? endpoint.accountId() : null;
        List<Event> page = events.in(new Range(ownerId, replay.position(), replay.to()), MOST);
        if (page.isEmpty()) {
            return false;
        }
        List<Due> wanted = wanted(replay, endpoint, page);
        deliveries.replay(replayId, endpoint.id(), wanted);
        Event last = page.getLast();
        repository.advance(replayId, new Position(last.occurredAt(), last.id()), replay.planned() + wanted.size());
        return page.size() == MOST;
    }

    private List<Due> wanted(Replay replay, Endpoint endpoint, List<Event> page) {
        List<Due> wanted = new ArrayList<>();
        for (Event event : page) {
            if (isWanted(replay, endpoint, event.type())) {
                wanted.add(new Due(
                        event, replay.createdAt().plus(pause.multipliedBy(replay.planned() + (long) wanted.size()))));
            }
        }
        return wanted;
    }

    private static boolean isWanted(Replay replay, Endpoint endpoint, String type) {
        return EventCatalogue.covers(endpoint.details().eventTypes(), type)
                && (replay.eventTypes().isEmpty() || EventCatalogue.covers(replay.eventTypes(), type));
    }
}
