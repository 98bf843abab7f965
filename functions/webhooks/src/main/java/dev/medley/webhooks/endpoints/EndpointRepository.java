package dev.medley.webhooks.endpoints;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All endpoints. */
public interface EndpointRepository {

    /** How many an account can have, and how many there can be for all accounts. */
    int MOST = 25;

    void add(Endpoint endpoint);

    void change(Endpoint endpoint);

    void remove(UUID id);

    /** How many endpoints of a scope an account has made, or all accounts have; no other is added until the transaction ends. */
    int count(EndpointScope scope, UUID accountId);

    Optional<Endpoint> find(UUID id);

    /**
     * The same, and nobody else changes it, or takes or ends a delivery to it, until the transaction ends. To be asked for
     * before anything else is held, as everybody does.
     */
    Optional<Endpoint> lock(UUID id);

    /** Those that an account made for itself, locked like that. */
    List<Endpoint> lockOwn(UUID accountId);

    /** Those that hear of all accounts and are enabled. */
    List<Endpoint> ofOperators();

    /** Those that an account made for itself, newest first. */
    Page<Endpoint> ofAccount(UUID accountId, PageRequest page);

    /** Those that hear of all accounts, newest first. */
    Page<Endpoint> ofAll(PageRequest page);

    /** Those that may hear of what happens to an account, disabled ones too. */
    List<Endpoint> hearingOf(UUID ownerId);

    /** Removes what an account had for itself, and whose the others were. */
    void erase(UUID accountId);
}
