package dev.medley.recordings;

import dev.medley.kernel.Refusal;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Asks for the same to be made of many recordings: each has a job of its own, and one that is refused stops no other. */
@Singleton
public class TaskBatchService {

    private static final TransactionDefinition NESTED =
            TransactionDefinition.of(TransactionDefinition.Propagation.NESTED);

    private final TaskRequestService taskRequestService;
    private final TransactionOperations<Connection> transactions;

    TaskBatchService(TaskRequestService taskRequestService, TransactionOperations<Connection> transactions) {
        this.taskRequestService = taskRequestService;
        this.transactions = transactions;
    }

    /**
     * Queues a job on each of the owner's recordings, in one transaction; a recording that is named twice gets one.
     *
     * @param details what else to keep with each request, as {@link TaskRequestService#request} takes it
     * @return what came of each recording, in the order in which they are named first
     */
    @Transactional
    public TaskBatch request(UUID ownerId, List<UUID> recordingIds, Map<String, ?> details) {
        return request(ownerId, recordingIds, details, RecordingCheck.NONE);
    }

    /** The same for requests that not every recording can meet. */
    @Transactional
    public TaskBatch request(UUID ownerId, List<UUID> recordingIds, Map<String, ?> details, RecordingCheck check) {
        return new TaskBatch(recordingIds.stream()
                .distinct()
                .map(recordingId -> outcome(ownerId, recordingId, details, check))
                .toList());
    }

    /** A refusal undoes what was done for its recording, back to the savepoint before. */
    private TaskBatch.Outcome outcome(UUID ownerId, UUID recordingId, Map<String, ?> details, RecordingCheck check) {
        try {
            AnalysisTask accepted =
                    transactions.execute(NESTED, _ -> taskRequestService.request(ownerId, recordingId, details, check));
            return TaskBatch.Outcome.accepted(accepted);
        } catch (Refusal refusal) {
            return TaskBatch.Outcome.refused(recordingId, refusal);
        }
    }
}
