package dev.medley.activities;

import dev.medley.activities.TrackedActivity.Origin;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** All activities. */
public interface TrackedActivityRepository {

    /**
     * Keeps those that were not kept before, and says how many that were. Whose they are is left out where the account was
     * erased, or does not want to be recognised.
     */
    int add(Origin origin, List<NewTrackedActivity> activities, Instant now);

    /** Keeps what another function says of an account. */
    void note(UUID accountId, NewTrackedActivity activity, Instant now);

    /** Gives an account what its visitor did before it signed in, unless the visitor is another account's. */
    void join(UUID visitorId, UUID accountId, Instant now);

    /** An account's, newest first. */
    Page<TrackedActivity> list(UUID accountId, TimelineFilter filter, PageRequest page);

    /** Takes out whose they were. */
    void erase(UUID accountId, Instant now);

    /** Whether an account lets itself be recognised. */
    boolean isRecognised(UUID accountId);

    /** Keeps whether an account lets itself be recognised. */
    void recognise(UUID accountId, boolean recognised, Instant now);
}
