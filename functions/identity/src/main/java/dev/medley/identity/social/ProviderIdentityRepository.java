package dev.medley.identity.social;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All identities that open accounts. No two have the same issuer and subject. */
public interface ProviderIdentityRepository {

    /** Links an identity to an account; empty when it is linked already, to whomever. */
    Optional<ProviderIdentity> add(UUID id, UUID accountId, ProviderAssertion providerAssertion, Instant now);

    /** Notes that an identity has been used, with what is new about it; empty when nobody has linked it. */
    Optional<ProviderIdentity> use(ProviderAssertion providerAssertion, Instant now);

    /** An account's identities, oldest first. */
    List<ProviderIdentity> of(UUID accountId);

    /** Keeps others from changing the account's ways in until the transaction ends; says whether it has a password. */
    boolean lockOwner(UUID accountId);

    void remove(UUID id);
}
