package dev.medley.accountdata.modelusage;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What is known of calls of models. */
public interface ModelUsageRepository {

    boolean ownsKey(UUID accountId, UUID keyId);

    /** Sums, the dearest first, at most a hundred. */
    List<ModelUsage> sums(ModelUsage.Breakdown breakdown, Instant from, Instant until);
}
