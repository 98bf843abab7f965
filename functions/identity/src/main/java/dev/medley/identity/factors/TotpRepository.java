package dev.medley.identity.factors;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The authenticator apps of all accounts; their secrets sealed. */
public interface TotpRepository {

    /** Keeps a secret until a code confirms it, in place of one that none confirmed; false when one is enrolled. */
    boolean start(UUID accountId, byte[] sealedSecret, Instant now);

    /** The sealed secret that was started since then and is not confirmed. */
    Optional<byte[]> findStarted(UUID accountId, Instant since);

    /** Enrols what was started, and spends the step of the code that confirms it; false when that has been done. */
    boolean confirm(UUID accountId, long step, Instant now);

    /** The sealed secret that is enrolled. */
    Optional<byte[]> find(UUID accountId);

    /** Spends a step and those before it; false when it was spent. Of many at once, one succeeds. */
    boolean spend(UUID accountId, long step);

    /** Forgets the secret; false when none is enrolled. */
    boolean remove(UUID accountId);

    /** Forgets it where it was enrolled since then; false when none was. */
    boolean removeSince(UUID accountId, Instant since);
}
