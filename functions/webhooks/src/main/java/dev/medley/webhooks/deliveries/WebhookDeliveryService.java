package dev.medley.webhooks.deliveries;

import dev.medley.events.Postponement;
import dev.medley.webhooks.deliveries.DeliveryClaim.Later;
import dev.medley.webhooks.deliveries.DeliveryClaim.Nothing;
import dev.medley.webhooks.deliveries.DeliveryClaim.Taken;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;

/** Sends deliveries. No transaction is open while a receiver is waited for. */
@Singleton
public class WebhookDeliveryService {

    private final DeliveryClaims claims;
    private final WebhookSender sender;
    private final DeliveryOutcomes outcomes;
    private final WebhookDeliveryRepository repository;
    private final Clock clock;

    WebhookDeliveryService(
            DeliveryClaims claims,
            WebhookSender sender,
            DeliveryOutcomes outcomes,
            WebhookDeliveryRepository repository,
            Clock clock) {
        this.claims = claims;
        this.sender = sender;
        this.outcomes = outcomes;
        this.repository = repository;
        this.clock = clock;
    }

    /**
     * Sends a delivery, if it is to be sent now.
     *
     * @param lane whose worker it is
     * @throws Postponement where it is to be sent in a moment
     */
    public void deliver(UUID id, DeliveryLane lane) {
        switch (claims.take(id, lane)) {
            case Taken taken -> outcomes.keep(taken, sender.send(taken));
            case Later later -> throw new Postponement(later.delay(), "It is not its turn yet", null);
            case Nothing _ -> {}
        }
    }

    /** Leaves a delivery that was put off too often to the schedule. */
    @Transactional
    public void leaveToSchedule(UUID id) {
        repository.queueAt(id, clock.instant());
    }
}
