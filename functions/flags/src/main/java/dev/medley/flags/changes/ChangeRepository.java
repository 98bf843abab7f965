package dev.medley.flags.changes;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All changes that wait or waited. */
public interface ChangeRepository {

    /** How many of a flag may wait at a time. */
    int MOST_OPEN = 50;

    /** Which changes a list is of; what is null does not matter. */
    record Filter(@Nullable String flag, @Nullable ChangeStatus status) {}

    void add(FlagChange flagChange, UUID flagId);

    /** How many of a flag wait; nobody else counts them until the transaction ends. */
    int countOpen(UUID flagId);

    /** Keeps where a change stands. */
    void keep(FlagChange flagChange);

    Optional<FlagChange> find(UUID id);

    /** The same, held until the transaction ends. */
    Optional<FlagChange> lock(UUID id);

    /** What is due, the earliest first. */
    List<UUID> due(Instant now, int limit);

    /** Lets the scheduled changes that were based on one version of a targeting follow it to the next. */
    void follow(FlagChange applied, int version);

    Page<FlagChange> list(Filter filter, PageRequest page);
}
