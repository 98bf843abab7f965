package dev.medley.analytics.forwarding;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody did, as an external service may know it.
 *
 * @param person what the person is called there; nobody there knows who that is here
 */
public record ForwardedActivity(
        UUID id,
        String type,
        Instant occurredAt,
        String person,
        @Nullable UUID subjectId,
        @Nullable String country,
        @Nullable String device) {}
