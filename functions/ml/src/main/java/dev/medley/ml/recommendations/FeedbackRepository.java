package dev.medley.ml.recommendations;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** What accounts want less of. */
public interface FeedbackRepository {

    /** Of items and of terms. */
    record Less(Set<UUID> items, Set<String> terms) {}

    Less find(UUID accountId);

    /** How many an account has; whoever else asks for the same account waits. */
    long count(UUID accountId);

    void addItem(UUID id, UUID accountId, UUID itemId, Instant now);

    void addTerm(UUID id, UUID accountId, String term, Instant now);

    boolean removeItem(UUID accountId, UUID itemId);

    boolean removeTerm(UUID accountId, String term);
}
