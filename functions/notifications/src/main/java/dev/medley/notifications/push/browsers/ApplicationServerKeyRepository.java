package dev.medley.notifications.push.browsers;

import java.time.Instant;
import java.util.Optional;

/** The key of the stage. */
public interface ApplicationServerKeyRepository {

    /**
     * A key pair.
     *
     * @param publicKey as X.509 has it
     * @param privateKey as PKCS #8 has it
     */
    record StoredKey(byte[] publicKey, byte[] privateKey) {}

    Optional<StoredKey> find();

    /** Keeps this one, unless there is one. */
    void addIfNone(StoredKey key, Instant now);
}
