package dev.medley.identity.social;

import java.util.Optional;
import java.util.UUID;

/** The access to providers that is kept with identities, encrypted. */
public interface Grants {

    /** The access that came with an account's identity, if any did. */
    Optional<Held> find(UUID accountId, UUID identityId);

    /** Replaces access by its successor, unless somebody else has been faster. */
    boolean replace(Held held, Grant successor);

    void forget(UUID identityId);

    /** Access, and where it is to. */
    record Held(UUID identityId, String provider, Grant grant, byte[] sealed) {}
}
