package dev.medley.identity.sessions;

import dev.medley.identity.accounts.SecretToken;
import dev.medley.identity.throttle.SignInAttempt;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where sessions begin, with all that goes with it. */
public interface SessionRepository {

    /** When a device of the account that is trusted since then or later was trusted; empty where it is not. */
    Optional<Instant> trustedSince(UUID accountId, byte[] deviceHash, Instant earliest);

    /**
     * Begins a session in the caller's transaction, notes the device and the network, and ends the session that it
     * replaces and those that are too many. The account is locked first: who signs in at the same moment waits.
     */
    Arrival begin(Beginning beginning);

    /**
     * A session that is to begin.
     *
     * @param refreshToken the first generation
     * @param liveUntil when it ends unless it is refreshed
     * @param keep how many others the account may keep
     * @param replaces the session that ends when this one begins
     * @param newDevice what the device is given where it brought no token that the account knows
     */
    record Beginning(
            Session session,
            SignInAttempt attempt,
            SecretToken refreshToken,
            Instant liveUntil,
            int keep,
            @Nullable UUID replaces,
            NewDevice newDevice) {}

    /** The identity of a device that comes for the first time. */
    record NewDevice(UUID id, SecretToken token) {}

    /**
     * What was known before.
     *
     * @param last the account's last session before this one; null when this is the first
     * @param failures how many of the last three attempts from the same address were wrong
     * @param ended the sessions that ended
     */
    record Arrival(
            boolean deviceKnown,
            boolean networkFamiliar,
            int failures,
            @Nullable Last last,
            List<UUID> ended) {}

    /** Where the account signed in before, and when it was last there. */
    record Last(String address, Instant seenAt) {}
}
