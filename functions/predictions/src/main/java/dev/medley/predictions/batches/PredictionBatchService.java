package dev.medley.predictions.batches;

import dev.medley.jobs.JobService;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import dev.medley.predictions.batches.PredictionBatch.Accepted;
import dev.medley.predictions.batches.PredictionBatch.Item;
import dev.medley.recordings.RecordingCheck;
import dev.medley.recordings.TaskBatch;
import dev.medley.recordings.TaskBatchService;
import dev.medley.recordings.TaskRequestService;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes many recordings at once; each has a prediction of its own, and one that is refused stops no other. */
@Singleton
public class PredictionBatchService {

    private final PredictionBatchRepository batches;
    private final TaskBatchService taskBatchService;
    private final TaskRequestService taskRequestService;
    private final JobService jobService;
    private final Clock clock;

    protected PredictionBatchService(
            PredictionBatchRepository batches,
            TaskBatchService taskBatchService,
            TaskRequestService taskRequestService,
            JobService jobService,
            Clock clock) {
        this.batches = batches;
        this.taskBatchService = taskBatchService;
        this.taskRequestService = taskRequestService;
        this.jobService = jobService;
        this.clock = clock;
    }

    /**
     * Takes all that can be taken, in one transaction.
     *
     * @param details what else to keep with each request
     * @param check what is wanted of each recording
     */
    @Transactional
    public Accepted request(
            UUID ownerId,
            @Nullable String title,
            List<UUID> recordingIds,
            Map<String, ?> details,
            RecordingCheck check) {
        UUID id = Ids.next(clock);
        TaskBatch outcomes = taskBatchService.request(ownerId, recordingIds, details, check);
        batches.add(id, ownerId, title, clock.instant());
        batches.addItems(id, outcomes.items());
        return new Accepted(id, outcomes);
    }

    /** The one that must be there. */
    public PredictionBatch get(UUID id, UUID ownerId) {
        return batches.find(id, ownerId)
                .orElseThrow(() -> Refusal.notFound("prediction-batch-unknown", "There is no such batch."));
    }

    public Page<PredictionBatch> list(UUID ownerId, PageRequest page) {
        return batches.list(ownerId, page);
    }

    public Page<Item> items(UUID id, UUID ownerId, PageRequest page) {
        return batches.items(get(id, ownerId).id(), page);
    }

    /** Stops what is not over. */
    @Transactional
    public PredictionBatch cancel(UUID id, UUID ownerId) {
        for (Item item : locked(id, ownerId)) {
            if (item.jobId() != null && item.isOpen()) {
                boolean _ = jobService.cancel(item.jobId(), ownerId);
            }
        }
        return get(id, ownerId);
    }

    /** Has what failed or was cancelled done anew. */
    @Transactional
    public PredictionBatch resume(UUID id, UUID ownerId) {
        for (Item item : locked(id, ownerId)) {
            if (item.predictionId() != null && item.isUndone()) {
                taskRequestService.retry(item.predictionId(), ownerId);
            }
        }
        return get(id, ownerId);
    }

    private List<Item> locked(UUID id, UUID ownerId) {
        batches.lock(get(id, ownerId).id());
        return batches.allItems(id);
    }
}
