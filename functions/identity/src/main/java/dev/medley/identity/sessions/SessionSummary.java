package dev.medley.identity.sessions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A live session as its owner sees it in the list.
 *
 * @param lastSeenAt when it was last refreshed
 * @param deviceName what the owner calls the device; null where they gave it no name
 */
public record SessionSummary(
        Session session, Instant lastSeenAt, @Nullable String deviceName, boolean trusted) {}
