package dev.medley.webhooks.deliveries;

import dev.medley.kernel.Ids;
import dev.medley.webhooks.deliveries.DeliveryClaim.Taken;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Keeps what came of an attempt, and decides what follows from it. */
@Singleton
public class DeliveryOutcomes {

    /** What is due so soon is put into the queue at once. */
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final Duration SOON = Duration.ofMinutes(1);

    private final WebhookDeliveryRepository deliveries;
    private final AttemptRepository attempts;
    private final HealthRecorder health;
    private final DeliveryQueue queue;
    private final Clock clock;

    DeliveryOutcomes(
            WebhookDeliveryRepository deliveries,
            AttemptRepository attempts,
            HealthRecorder health,
            DeliveryQueue queue,
            Clock clock) {
        this.deliveries = deliveries;
        this.attempts = attempts;
        this.health = health;
        this.queue = queue;
        this.clock = clock;
    }

    /** Keeps it. Where the endpoint is gone by now, there is nothing to keep. */
    @Transactional
    public void keep(Taken taken, AttemptResult result) {
        WebhookDelivery delivery = taken.delivery();
        EndpointHealth before = health.hold(delivery.endpointId());
        if (deliveries.lock(delivery.id()).isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        attempts.add(new DeliveryAttempt(
                Ids.next(clock), delivery.id(), delivery.endpointId(), delivery.eventType(), result, now));
        if (result.status() == AttemptStatus.SUCCEEDED) {
            deliveries.finish(delivery.id(), WebhookDeliveryStatus.DELIVERED, now);
            health.succeeded(delivery.endpointId(), before, result.duration());
            if (delivery.isTest()) {
                health.tested(delivery.endpointId());
            }
        } else {
            putOff(taken, result, now);
            health.failed(taken.endpoint(), before, result, now);
        }
    }

    private void putOff(Taken taken, AttemptResult result, Instant now) {
        UUID id = taken.delivery().id();
        int made = taken.delivery().attempts() + 1;
        Duration pause = result.isGone()
                ? null
                : AttemptSchedule.after(made, result.retryAfter(), RANDOM).orElse(null);
        if (pause == null) {
            deliveries.finish(id, WebhookDeliveryStatus.FAILED, now);
            return;
        }
        deliveries.putOff(id, made, now.plus(pause));
        if (pause.compareTo(SOON) <= 0) {
            queue.defer(taken.endpoint().accountId(), id);
        }
    }
}
