package dev.medley.accountdata.usage;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All usage tiers: a handful, so never paged. */
public interface TierRepository {

    List<Tier> all();

    /** Makes whoever changes or gives tiers wait until the transaction ends. */
    void lock();

    Optional<Tier> find(String name);

    /** Adds a tier or changes the one of this name, and gives its version; empty when there are as many as there may be. */
    Optional<Tier> put(Tier tier);

    /** Removes a tier, unless an account has it; false when one has. */
    boolean removeUnused(String name);

    /** The name of the tier that an account has. */
    String of(UUID accountId);

    /** Moves an account to a tier. */
    void move(UUID accountId, String tier);
}
