package dev.medley.webhooks.deliveries;

import dev.medley.webhooks.deliveries.DeliveryClaim.Later;
import dev.medley.webhooks.deliveries.DeliveryClaim.Nothing;
import dev.medley.webhooks.deliveries.WebhookDeliveryRepository.Load;
import dev.medley.webhooks.endpoints.Endpoint;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Decides who sends what. A delivery is leased to whoever takes it, so that one whose sender dies is sent by another; and
 * only so many are sent to an endpoint at a time, so that a slow one does not occupy all workers.
 */
@Singleton
public class DeliveryClaims {

    /** Longer than a call of a worker. */
    static final Duration LEASE = Duration.ofMinutes(1);

    /** Deliveries at a time to all endpoints of an account that have not proved themselves: others have such ones too. */
    private static final int MOST_UNPROVEN = 3;

    /** The same for those that have: they may all begin to hang at once. */
    private static final int MOST_PROVEN = 8;

    /** An endpoint that has let somebody wait so long gets nothing more from the workers of those that are quick. */
    private static final Duration SUSPICIOUS = Duration.ofSeconds(1);

    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration WORTH_WAITING = Duration.ofMinutes(1);

    private final WebhookDeliveryRepository deliveries;
    private final HealthRepository healthRepository;
    private final WebhookContents contents;
    private final DeliveryQueue queue;
    private final Clock clock;

    DeliveryClaims(
            WebhookDeliveryRepository deliveries,
            HealthRepository healthRepository,
            WebhookContents contents,
            DeliveryQueue queue,
            Clock clock) {
        this.deliveries = deliveries;
        this.healthRepository = healthRepository;
        this.contents = contents;
        this.queue = queue;
        this.clock = clock;
    }

    /**
     * Takes a delivery.
     *
     * @param lane whose worker asks
     */
    @Transactional
    public DeliveryClaim take(UUID id, DeliveryLane lane) {
        return deliveries
                .endpointOf(id)
                .map(endpointId -> take(id, healthRepository.hold(endpointId), lane))
                .orElseGet(Nothing::new);
    }

    private DeliveryClaim take(UUID id, EndpointHealth health, DeliveryLane lane) {
        WebhookDelivery delivery = deliveries.lock(id).orElse(null);
        if (delivery == null || !delivery.isOpen()) {
            return new Nothing();
        }
        Instant now = clock.instant();
        if (delivery.dueAt().isAfter(now)) {
            return early(delivery, Duration.between(now, delivery.dueAt()));
        }
        Endpoint endpoint = contents.endpoint(delivery);
        if (!endpoint.isEnabled() || delivery.attempts() >= AttemptSchedule.ATTEMPTS) {
            deliveries.finish(id, WebhookDeliveryStatus.FAILED, now);
            return new Nothing();
        }
        if (health.isPaused(now) && !delivery.isTest()) {
            deliveries.queueAt(id, now);
            return new Nothing();
        }
        if (!lane.takes(health.lane())) {
            queue.add(health.lane(), endpoint.accountId(), id);
            return new Nothing();
        }
        return isBusy(endpoint, health, lane, now) ? new Later(SOON) : begin(delivery, endpoint, now);
    }

    /** Queues know whole seconds only. */
    private static DeliveryClaim early(WebhookDelivery delivery, Duration wait) {
        return delivery.status() == WebhookDeliveryStatus.WAITING && wait.compareTo(WORTH_WAITING) <= 0
                ? new Later(wait.plusSeconds(1))
                : new Nothing();
    }

    private boolean isBusy(Endpoint endpoint, EndpointHealth health, DeliveryLane lane, Instant now) {
        Load load = deliveries.load(endpoint.id(), now);
        Instant since = load.since();
        boolean isSuspicious = lane == DeliveryLane.QUICK
                && since != null
                && since.plus(SUSPICIOUS).isBefore(now);
        return isSuspicious
                || load.sending() >= health.lane().mostOfEndpoint()
                || healthRepository.holdSending(endpoint.accountId(), health.proven(), now)
                        >= (health.proven() ? MOST_PROVEN : MOST_UNPROVEN);
    }

    private DeliveryClaim begin(WebhookDelivery delivery, Endpoint endpoint, Instant now) {
        deliveries.begin(delivery.id(), now, now.plus(LEASE));
        return contents.of(delivery, endpoint, now);
    }
}
