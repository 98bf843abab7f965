package dev.medley.flags.definitions;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Which flags have been there longer than they are needed. */
public interface StaleFlagRepository {

    /** A flag that has become stale. */
    record StaleFlag(UUID id, String key, UUID createdBy, String reason) {}

    /** Marks those that have become stale, and says which. */
    List<StaleFlag> mark(Instant now, Duration settled, Duration unused);

    /** Takes the mark from those that are stale no longer. */
    void clear(Instant now, Duration settled, Duration unused);
}
