package dev.medley.webhooks.endpoints;

import dev.medley.events.Outbox;
import dev.medley.webhooks.WebhooksEvents.WebhookDisabled;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;

/** Disables endpoints that nobody should send to, and has their owners told. */
@Singleton
public class EndpointDisabler {

    private final EndpointRepository repository;
    private final Outbox outbox;
    private final Clock clock;

    EndpointDisabler(EndpointRepository repository, Outbox outbox, Clock clock) {
        this.repository = repository;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Disables those that an account has for itself; others may have made them. */
    public void disableOwn(UUID accountId) {
        repository.hearingOf(accountId).stream()
                .filter(endpoint -> endpoint.scope() == EndpointScope.OWN)
                .forEach(endpoint -> disable(endpoint.id(), DisablingReason.RECOVERY));
    }

    /** Disables one, unless it is disabled or gone. */
    @Transactional
    public void disable(UUID id, DisablingReason reason) {
        repository.lock(id).filter(Endpoint::isEnabled).ifPresent(endpoint -> {
            repository.change(endpoint.disabled(reason, clock.instant()));
            outbox.announce(
                    endpoint.accountId(),
                    id,
                    new WebhookDisabled(
                            endpoint.scope().label(),
                            String.valueOf(endpoint.details().url().getHost()),
                            reason.label()));
        });
    }
}
