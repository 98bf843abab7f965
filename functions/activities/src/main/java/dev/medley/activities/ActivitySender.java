package dev.medley.activities;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who reports activities.
 *
 * @param visitorId that the client gave itself
 * @param sentAt when the report left, by the client's clock
 * @param recognised whether it may be kept whose they are
 */
public record ActivitySender(
        @Nullable UUID accountId,
        @Nullable UUID visitorId,
        @Nullable UUID sessionId,
        @Nullable Instant sentAt,
        boolean recognised,
        Client client) {

    /** What it is that reports them, and where. */
    public record Client(@Nullable String country, String agent) {}

    /** The same in a session. */
    public ActivitySender in(UUID session) {
        return new ActivitySender(accountId, visitorId, session, sentAt, recognised, client);
    }

    /** Under whose name a client's ids are told apart. */
    String scope() {
        return String.valueOf(visitorId == null ? accountId : visitorId);
    }
}
