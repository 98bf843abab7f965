package dev.medley.transcripts;

import dev.medley.events.Outbox;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;

/** Goes on with what waited for a transcription. */
@Singleton
public class Resuming {

    private final Assignments assignments;
    private final Outbox outbox;

    Resuming(Assignments assignments, Outbox outbox) {
        this.assignments = assignments;
        this.outbox = outbox;
    }

    /** Asks again for everything that waits, each by itself, so that one that fails is tried again alone. */
    @Transactional
    public void resume(UUID transcriptionId) {
        for (Commission commission : assignments.waitingFor(transcriptionId)) {
            outbox.announce(
                    Requesting.REQUESTED,
                    commission.ownerId(),
                    commission.id(),
                    Map.of("jobId", commission.jobId().toString()));
        }
    }
}
