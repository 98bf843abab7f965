package dev.medley.identity.sessions;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.SecretToken;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All sessions. */
public interface LiveSessionRepository {

    /** Adds a session that has no refresh token, and ends by itself. */
    void add(Session session, Instant liveUntil);

    /**
     * Ends the session that a new one replaces, and those beyond the number that the account may keep; says which. Locks the
     * account before anything else of it, as everywhere, so that nobody waits in a circle: who signs in at the same moment
     * waits.
     *
     * @param keep how many others the account may keep
     * @param replaced null when the new session replaces none
     */
    List<UUID> makeRoom(UUID accountId, int keep, @Nullable UUID replaced, Instant now);

    /** Adds a session and its first refresh token; it ends unless it is refreshed. */
    void add(Session session, UUID deviceId, SecretToken refreshToken, Instant liveUntil);

    /** Whether a session of the account goes on; whoever ends it waits until the transaction ends. */
    boolean holdLive(UUID accountId, UUID sessionId, Instant now);

    /** An account's live sessions, newest first. */
    Page<SessionSummary> list(UUID accountId, PageRequest page);

    /** Ends a session of the account; says which that was, and none where it had ended. */
    List<UUID> end(UUID accountId, UUID sessionId, String because, Instant now);

    /** Ends the sessions of a device of the account; says which those were. Locks the account first. */
    List<UUID> endAllOfDevice(UUID accountId, UUID deviceId, String because, Instant now);

    /**
     * Ends all sessions of the account but the one named, and its sign-ins that are under way; says which sessions those
     * were. The caller holds the account: a statement sees what was there when it began, not what it has waited for.
     */
    List<UUID> endAll(UUID accountId, @Nullable UUID except, String because, Instant now);
}
