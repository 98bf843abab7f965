package dev.medley.notifications.push;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A browser or an application that an account gets pushes on.
 *
 * @param name what its owner calls it
 * @param registeredAt when it was registered last
 */
public record PushSubscription(
        UUID id,
        UUID accountId,
        PushAddress address,
        @Nullable String name,
        Instant createdAt,
        Instant registeredAt) {}
