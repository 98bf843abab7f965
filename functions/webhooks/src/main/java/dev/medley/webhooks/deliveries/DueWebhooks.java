package dev.medley.webhooks.deliveries;

import dev.medley.webhooks.deliveries.WebhookDeliveryRepository.Queued;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Queues deliveries whose time has come, or whose sender died. */
@Singleton
public class DueWebhooks {

    private static final int MOST = 500;

    private final WebhookDeliveryRepository repository;
    private final DeliveryQueue queue;
    private final Clock clock;

    DueWebhooks(WebhookDeliveryRepository repository, DeliveryQueue queue, Clock clock) {
        this.repository = repository;
        this.queue = queue;
        this.clock = clock;
    }

    /** Gives up what nobody waits for any more. */
    @Transactional
    public void giveUpDisabled() {
        repository.giveUpDisabled(clock.instant());
    }

    /** Queues some; whether there may be more. */
    @Transactional
    public boolean queueSome() {
        Instant now = clock.instant();
        List<Queued> queued = repository.queueDue(now, now.plus(DeliveryQueue.SAFETY), MOST);
        queue.defer(queued);
        return queued.size() == MOST;
    }
}
