package dev.medley.identity.passkeys;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All passkeys. */
public interface PasskeyRepository {

    /** Adds one; false when its credential is known, or the account has {@link Passkey#MOST}. */
    boolean add(Passkey passkey);

    /** An account's passkeys, oldest first. */
    List<Passkey> list(UUID accountId);

    Optional<Passkey> findByCredential(byte[] credentialId);

    /** Gives a passkey of the account another name, and says how it stands then. */
    Optional<Passkey> rename(UUID accountId, UUID id, String name);

    /** Removes a passkey of the account, and says which it was. */
    Optional<Passkey> remove(UUID accountId, UUID id);

    /** Notes a use; false when the counter has meanwhile gone past, or the passkey is gone or blocked. */
    boolean use(UUID id, long signCount, Instant now);

    /** Blocks a passkey; false when it is gone or blocked already. */
    boolean block(UUID id, Instant now);
}
