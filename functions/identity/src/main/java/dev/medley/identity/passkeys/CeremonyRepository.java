package dev.medley.identity.passkeys;

import dev.medley.identity.passkeys.Ceremony.Purpose;
import dev.medley.kernel.SecretToken;
import java.time.Instant;
import java.util.Optional;

/** The ceremonies under way; only the hashes of their challenges. */
public interface CeremonyRepository {

    /** Adds one, and takes along some of those that nobody came back for. */
    void add(Ceremony ceremony, Instant now);

    /** Ends one that has not expired. Of many who try at once, one succeeds. */
    Optional<Ceremony> end(SecretToken challenge, Purpose purpose, Instant now);
}
