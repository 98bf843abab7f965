package dev.medley.webhooks.deliveries;

import dev.medley.events.Event;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All deliveries. */
public interface WebhookDeliveryRepository {

    /** What is being sent to an endpoint now: how much, and since when the oldest of it. */
    record Load(int sending, @Nullable Instant since) {}

    /** A delivery that is put into a queue, and whose endpoint it goes to. */
    record Queued(UUID id, UUID accountId) {}

    /** An event that is due at a time. */
    record Due(Event event, Instant dueAt) {}

    /** Which deliveries are wanted; null for all. */
    record Filter(
            UUID endpointId,
            @Nullable WebhookDeliveryStatus status,
            @Nullable String eventType) {}

    /** Adds them, to be queued again at a time unless they are done by then. */
    void add(List<WebhookDelivery> deliveries, Instant queueAt);

    /** Adds deliveries of events to an endpoint for a replay, or has those sent again that are done. */
    void replay(UUID replayId, UUID endpointId, List<Due> events);

    Optional<WebhookDelivery> find(UUID endpointId, UUID id);

    Optional<UUID> endpointOf(UUID id);

    /** One that nobody else takes or ends until the transaction ends. */
    Optional<WebhookDelivery> lock(UUID id);

    Load load(UUID endpointId, Instant now);

    /** Notes that an attempt begins, which has until then to end. */
    void begin(UUID id, Instant now, Instant until);

    /** Has one sent at another time, unless an attempt later than this one has begun. */
    void putOff(UUID id, int attempts, Instant dueAt);

    void finish(UUID id, WebhookDeliveryStatus status, Instant now);

    /** Has one queued again at a time, unless it is done by then. */
    void queueAt(UUID id, Instant time);

    /** Has one sent again from the first attempt on; false while it is being sent. */
    boolean restart(UUID id, Instant now, Instant queueAt);

    /** Has those sent now that have failed and wait for another attempt; how many. */
    int hasten(UUID endpointId, Instant now);

    /** Some that are to be queued, of each endpoint that is not left alone; they come back at a later time. */
    List<Queued> queueDue(Instant now, Instant later, int most);

    /** Gives up what is waiting for endpoints that are disabled. */
    void giveUpDisabled(Instant now);

    Page<WebhookDelivery> list(Filter filter, PageRequest page);
}
