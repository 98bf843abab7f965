package dev.medley.activities;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a visitor or an account did, or that happened to it.
 *
 * @param id that sorts by when it was
 * @param type of those that clients report, or of an event
 * @param subjectId the product, or what the event happened to
 */
public record TrackedActivity(
        UUID id,
        Instant occurredAt,
        String type,
        @Nullable UUID subjectId,
        Map<String, Object> properties,
        Origin origin) {

    /** Whose it is, and where it came from. */
    public record Origin(
            @Nullable UUID accountId,
            @Nullable UUID visitorId,
            @Nullable UUID sessionId,
            @Nullable String country,
            @Nullable String device,
            boolean bot) {

        /** What happened to an account by way of us. */
        public static Origin of(UUID accountId) {
            return new Origin(accountId, null, null, null, null, false);
        }
    }
}
