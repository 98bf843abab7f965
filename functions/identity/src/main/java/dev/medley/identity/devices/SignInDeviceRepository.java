package dev.medley.identity.devices;

import dev.medley.identity.sessions.SignInOrigin;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.SecretToken;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All devices. */
public interface SignInDeviceRepository {

    /** An account's devices, newest first; the one that the session belongs to is marked. */
    Page<SignInDevice> list(UUID accountId, UUID sessionId, PageRequest page);

    Optional<SignInDevice> find(UUID accountId, UUID sessionId, UUID deviceId);

    /** Changes what is given, leaves the rest; false where the account has no such device. */
    boolean change(UUID accountId, Change change);

    /** When a device of the account that is trusted since then or later was trusted; empty where it is not. */
    Optional<Instant> trustedSince(UUID accountId, byte[] deviceHash, Instant earliest);

    /**
     * Notes that somebody signs in with a device, which is known by its token or by the session that is replaced, and else
     * is a new one. Gives its id.
     */
    UUID keep(UUID accountId, SignInOrigin origin, @Nullable UUID replacedSession, NewDevice newDevice, Instant now);

    /** Trusts no device of an account any more; says how many it did trust. */
    int distrustAll(UUID accountId);

    /** Removes a device; false where the account has none such. */
    boolean remove(UUID accountId, UUID deviceId);

    /** Removes all devices of an account. */
    void removeAll(UUID accountId);

    /** The identity of a device that comes for the first time. */
    record NewDevice(UUID id, SecretToken token) {}

    /** What is to be another way; null stays. */
    record Change(
            UUID deviceId, @Nullable String name, @Nullable Boolean trusted, Instant now) {}
}
