package dev.medley.transcripts;

import dev.medley.jobs.Jobs;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Removes transcripts for good. */
@Singleton
public class Removing {

    private final Transcripts transcripts;
    private final Jobs jobs;

    Removing(Transcripts transcripts, Jobs jobs) {
        this.transcripts = transcripts;
        this.jobs = jobs;
    }

    /** Removes one, and stops the work on it: first the job, as the work itself does, so that neither waits for the other. */
    @Transactional
    public void remove(UUID id, UUID ownerId) {
        UUID jobId = transcripts.jobOf(id, ownerId).orElseThrow(Transcripts::unknown);
        jobs.cancel(jobId, ownerId);
        if (!transcripts.remove(id, ownerId)) {
            throw Transcripts.unknown();
        }
    }
}
