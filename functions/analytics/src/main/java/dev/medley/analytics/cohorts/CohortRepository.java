package dev.medley.analytics.cohorts;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The cohorts of all accounts, and who is in them. */
public interface CohortRepository {

    void add(SavedCohort cohort);

    Optional<SavedCohort> find(UUID id);

    Optional<SavedCohort> lock(UUID id);

    /** All, newest first. */
    Page<SavedCohort> list(PageRequest page);

    /** How many an account has; held until the transaction ends. */
    int countLocked(UUID accountId);

    void change(SavedCohort cohort);

    boolean remove(UUID id, UUID accountId);

    /** Puts those in of whom its rule is true, and takes all others out. */
    void recount(SavedCohort cohort, CohortRule rule, Instant now);

    /** Those of rules that were counted last before, some at a time. */
    List<UUID> listCountedBefore(Instant before, int most);

    void addMembers(UUID id, Collection<UUID> people, Instant now);

    void removeMembers(UUID id, Collection<UUID> people, Instant now);

    /** Puts in who is in another one. */
    void copyMembers(UUID fromId, UUID id, Instant now);

    /** Who is in it. */
    Page<UUID> members(UUID id, PageRequest page);

    /** Removes an account's cohorts, and takes it out of others. */
    void erase(UUID accountId);
}
