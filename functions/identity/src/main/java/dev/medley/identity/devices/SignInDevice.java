package dev.medley.identity.devices;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A browser or app that an account signs in with.
 *
 * @param name what its owner calls it; null where they gave it no name
 * @param agent what it called itself when it signed in last
 * @param trustedUntil until when it may leave out the second factor; null where it may not
 */
public record SignInDevice(
        UUID id,
        @Nullable String name,
        String agent,
        String address,
        Instant firstSeenAt,
        Instant lastSeenAt,
        @Nullable Instant trustedUntil,
        boolean isCurrent) {}
