package dev.medley.transcripts;

import dev.medley.events.Outbox;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;

/** Goes on with what waited for a transcription. */
@Singleton
public class TranscriptResumption {

    private final WorkItemRepository workItemRepository;
    private final Outbox outbox;

    TranscriptResumption(WorkItemRepository workItemRepository, Outbox outbox) {
        this.workItemRepository = workItemRepository;
        this.outbox = outbox;
    }

    /** Asks again for everything that waits, each by itself, so that one that fails is tried again alone. */
    @Transactional
    public void resume(UUID transcriptionId) {
        for (TranscriptRequest transcriptRequest : workItemRepository.waitingFor(transcriptionId)) {
            outbox.announce(
                    TranscriptService.REQUESTED,
                    transcriptRequest.ownerId(),
                    transcriptRequest.id(),
                    Map.of("jobId", transcriptRequest.jobId().toString()));
        }
    }
}
