package dev.medley.predictions.batches;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.predictions.OwnedRows;
import dev.medley.recordings.TaskBatch;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All batches, as their owners see them. */
public interface PredictionBatchRepository extends OwnedRows {

    void add(UUID id, UUID ownerId, @Nullable String title, Instant createdAt);

    void addItems(UUID id, List<TaskBatch.Outcome> items);

    Optional<PredictionBatch> find(UUID id, UUID ownerId);

    /** Makes others who change its jobs wait until this transaction is over. */
    void lock(UUID id);

    /** The newest first. */
    Page<PredictionBatch> list(UUID ownerId, PageRequest page);

    /** In the order in which they were asked for. */
    Page<PredictionBatch.Item> items(UUID id, PageRequest page);

    /** All of them: a batch is bounded. */
    List<PredictionBatch.Item> allItems(UUID id);
}
