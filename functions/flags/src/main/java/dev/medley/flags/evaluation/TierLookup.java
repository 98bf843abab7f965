package dev.medley.flags.evaluation;

import java.util.UUID;

/** The usage tiers of accounts. */
public interface TierLookup {

    String tier(UUID accountId);
}
