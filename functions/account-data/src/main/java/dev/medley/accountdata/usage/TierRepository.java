package dev.medley.accountdata.usage;

import java.util.List;
import java.util.UUID;

/** All usage tiers: a handful, so never paged. */
public interface TierRepository {

    List<Tier> all();

    /** Adds a tier or changes the one of this name; false when there are as many as there may be. */
    boolean put(Tier tier);

    /** The name of the tier that an account has. */
    String of(UUID accountId);

    /** Moves an account to a tier. */
    void move(UUID accountId, String tier);
}
