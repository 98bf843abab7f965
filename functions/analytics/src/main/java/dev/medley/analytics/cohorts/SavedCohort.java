package dev.medley.analytics.cohorts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * People that questions can be about. Everybody who may ask questions may ask about them.
 *
 * @param accountId whose it is; nobody else changes it
 * @param rule who is in it; null where its owner says so one by one
 * @param people how many were in it when it was counted
 */
public record SavedCohort(
        UUID id,
        UUID accountId,
        String name,
        @Nullable CohortRule rule,
        long people,
        Instant countedAt,
        int version,
        Instant createdAt,
        Instant updatedAt) {

    /** How many an account may keep. */
    static final int MOST = 100;

    /** How many people may be in one that is no rule's. */
    static final int MOST_MEMBERS = 100_000;

    SavedCohort with(String newName, @Nullable CohortRule newRule, Instant now) {
        return new SavedCohort(id, accountId, newName, newRule, people, countedAt, version + 1, createdAt, now);
    }
}
