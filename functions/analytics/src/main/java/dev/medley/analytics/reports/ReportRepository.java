package dev.medley.analytics.reports;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The reports of all accounts. */
public interface ReportRepository {

    void add(SavedReport report);

    /** One that an account has, or another shares. */
    Optional<SavedReport> find(UUID id, UUID accountId);

    /** The questions of some that an account has, or others share. */
    Map<UUID, ReportQuestion> questions(Set<UUID> ids, UUID accountId);

    /** One of an account's, locked. */
    Optional<SavedReport> lock(UUID id, UUID accountId);

    /** An account's and those that others share, newest first. */
    Page<SavedReport> list(UUID accountId, PageRequest page);

    long count(UUID accountId);

    void change(SavedReport report);

    boolean remove(UUID id, UUID accountId);

    /** Removes all that an account has. */
    void erase(UUID accountId);
}
