package dev.medley.audio.inbox;

import dev.medley.audio.RecordingDeletionService;
import dev.medley.audio.optimization.OptimizationRepository;
import dev.medley.audio.recovery.RecoveryRepository;
import dev.medley.events.Event;
import dev.medley.events.QueueConsumer;
import dev.medley.events.QueueMessage;
import dev.medley.events.Queues;
import jakarta.inject.Singleton;
import java.util.Set;

/** Removes what is left of recordings that were deleted, and deletes those of accounts that are erased. */
@Singleton
class RemovalInbox implements QueueConsumer {

    private final Queues queues;
    private final RecordingDeletionService recordingDeletionService;
    private final RecoveryRepository recoveries;
    private final OptimizationRepository optimizations;

    RemovalInbox(
            Queues queues,
            RecordingDeletionService recordingDeletionService,
            RecoveryRepository recoveries,
            OptimizationRepository optimizations) {
        this.queues = queues;
        this.recordingDeletionService = recordingDeletionService;
        this.recoveries = recoveries;
        this.optimizations = optimizations;
    }

    @Override
    public String queue() {
        return "audio-removal";
    }

    @Override
    public Set<String> types() {
        return Set.of("recording.deleted", "account.erased");
    }

    /** Both may be done again, so nothing is noted in an inbox. */
    @Override
    public void consume(QueueMessage message) {
        Event event = queues.read(message);
        if (event.type().equals("recording.deleted")) {
            recordingDeletionService.removeObjects(event.subjectId());
        } else {
            recordingDeletionService.deleteAll(event.ownerId());
            recoveries.erase(event.ownerId());
            optimizations.erase(event.ownerId());
        }
    }
}
