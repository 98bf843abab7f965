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

    /** Removes one, and stops the work on it. */
    @Transactional
    public void remove(UUID id, UUID ownerId) {
        UUID jobId = transcripts.remove(id, ownerId).orElseThrow(Transcripts::unknown);
        jobs.cancel(jobId, ownerId);
    }
}
