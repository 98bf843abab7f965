package dev.medley.webhooks.deliveries;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All attempts. */
public interface AttemptRepository {

    /** Which attempts are wanted; null for all. */
    record Filter(
            UUID endpointId,
            @Nullable AttemptStatus status,
            @Nullable String eventType,
            @Nullable Instant from,
            @Nullable Instant to) {}

    void add(DeliveryAttempt attempt);

    Page<DeliveryAttempt> list(Filter filter, PageRequest page);
}
