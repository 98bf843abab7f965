package dev.medley.identity.sessions;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All sessions. */
public interface LiveSessionRepository {

    /** Adds a session that has no refresh token, and ends by itself. */
    void add(Session session, Instant liveUntil);

    /** Adds a sign-in that is half done. */
    void add(Challenge challenge);

    /** An account's live sessions, newest first. */
    Page<SessionSummary> list(UUID accountId, PageRequest page);

    /** Ends a session of the account; says which that was, and none where it had ended. */
    List<UUID> end(UUID accountId, UUID sessionId, String because, Instant now);

    /** Ends all sessions of the account but the one named, and its half-done sign-ins; says which sessions those were. */
    List<UUID> endAll(UUID accountId, @Nullable UUID except, String because, Instant now);
}
