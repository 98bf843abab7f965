package dev.medley.identity.social;

import java.util.Optional;
import java.util.UUID;

/** The access to providers that is kept with identities, encrypted. */
public interface ProviderGrantRepository {

    /** The access that came with an account's identity, if any did. */
    Optional<Held> find(UUID accountId, UUID identityId);

    /** The same, and keeps others from it until the transaction ends. */
    Optional<Held> lock(UUID accountId, UUID identityId);

    void replace(UUID identityId, ProviderGrant successor);

    void forget(UUID identityId);

    /** Access, and where it is to. */
    record Held(String provider, ProviderGrant grant) {}
}
