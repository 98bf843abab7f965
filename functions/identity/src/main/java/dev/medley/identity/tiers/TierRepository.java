package dev.medley.identity.tiers;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All usage tiers: a handful, so never paged. */
public interface TierRepository {

    List<Tier> all();

    /** Adds a tier or changes the one of this name; false when there are as many as there may be. */
    boolean put(Tier tier);

    /** The tier of an account. */
    Optional<Tier> of(UUID accountId);

    /** Moves an account to a tier; false when there is no such account. */
    boolean move(UUID accountId, String tier);
}
