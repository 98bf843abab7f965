package dev.medley.analytics.runs;

import dev.medley.analytics.runs.ReportRun.RunFile;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The runs of all reports. */
public interface ReportRunRepository {

    void add(ReportRun run);

    Optional<ReportRun> find(UUID id);

    /** One that an account has asked for, or was sent. */
    Optional<ReportRun> find(UUID id, UUID accountId);

    /** Those of a report that an account has asked for or was sent, newest first. */
    Page<ReportRun> list(UUID reportId, UUID accountId, PageRequest page);

    /** How many of an account's are not over. */
    long unfinished(UUID accountId);

    /** Notes that the file is there. */
    void store(UUID id, RunFile file);

    /** Lets more accounts have a run. */
    void share(UUID id, Collection<UUID> accountIds);

    /** Removes all that an account has; what these were. */
    List<UUID> erase(UUID accountId);

    /** Forgets those that are older. */
    void forget(Instant before);
}
