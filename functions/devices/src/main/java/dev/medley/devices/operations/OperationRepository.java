package dev.medley.devices.operations;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All changes of groups, and what came of them. */
public interface OperationRepository {

    void add(GroupOperation operation);

    Optional<GroupOperation> find(UUID id);

    Page<GroupOperation> list(UUID groupId, PageRequest page);

    void addResults(UUID operationId, List<Result> results);

    Page<Result> results(UUID operationId, @Nullable Outcome outcome, PageRequest page);

    /** Which of these devices have a result already. */
    Set<UUID> done(UUID operationId, List<UUID> deviceIds);

    Map<Outcome, Integer> counts(UUID operationId);

    void finish(UUID id, Instant now);

    /** What came of one device. */
    record Result(UUID id, UUID deviceId, Outcome outcome, String detail) {}

    /** How it went. */
    enum Outcome {
        DONE,
        UNCHANGED,
        REFUSED
    }
}
