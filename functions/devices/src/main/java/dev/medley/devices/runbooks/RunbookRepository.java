package dev.medley.devices.runbooks;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All runbooks, and what they did. */
public interface RunbookRepository {

    int countLocked();

    /** False where the name is taken. */
    boolean add(Runbook runbook, UUID createdBy);

    Optional<Runbook> find(UUID id);

    Optional<Runbook> lock(UUID id);

    boolean change(Runbook runbook);

    boolean remove(UUID id);

    Page<Runbook> list(PageRequest page);

    List<Runbook> enabled();

    /** Who made one; nobody that there is for one whose maker was erased. */
    UUID createdBy(UUID id);

    /** Whether one ran for a device since a time. */
    boolean ranSince(UUID runbookId, UUID deviceId, Instant since);

    void addRun(Run run);

    Page<Run> runs(UUID runbookId, PageRequest page);

    /** What a runbook did once. */
    record Run(UUID id, UUID runbookId, UUID deviceId, String cause, List<String> log, Instant createdAt) {}
}
