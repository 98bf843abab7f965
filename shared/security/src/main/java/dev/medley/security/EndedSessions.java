package dev.medley.security;

import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sessions that ended while access tokens of theirs may still be about. Looked up at most every {@link #FRESH}, so that
 * a request costs no statement of its own; that is how long another function may take to notice.
 */
@Singleton
public class EndedSessions {

    static final Duration FRESH = Duration.ofSeconds(3);

    private final Sql sql;
    private final Clock clock;
    private volatile Set<UUID> ended = Set.of();
    private volatile Instant readAt = Instant.MIN;

    EndedSessions(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Makes this process look again at the next request. */
    public void forget() {
        readAt = Instant.MIN;
    }

    boolean contains(UUID sessionId) {
        Instant now = clock.instant();
        if (readAt.isBefore(now.minus(FRESH))) {
            read(now);
        }
        return ended.contains(sessionId);
    }

    private synchronized void read(Instant now) {
        Set<UUID> found = ConcurrentHashMap.newKeySet();
        found.addAll(sql.list(
                "select session_id from identity.pub_ended_sessions where ended_at > ?",
                row -> row.uuid("session_id"),
                now.minus(TokenSettings.ACCESS_LIFETIME).minusSeconds(60)));
        ended = found;
        readAt = now;
    }
}
