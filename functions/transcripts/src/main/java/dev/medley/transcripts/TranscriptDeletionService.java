package dev.medley.transcripts;

import dev.medley.jobs.JobService;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Removes transcripts for good. */
@Singleton
public class TranscriptDeletionService {

    private final TranscriptRepository transcriptRepository;
    private final JobService jobService;

    TranscriptDeletionService(TranscriptRepository transcriptRepository, JobService jobService) {
        this.transcriptRepository = transcriptRepository;
        this.jobService = jobService;
    }

    /** Removes one, and stops the work on it: first the job, as the work itself does, so that neither waits for the other. */
    @Transactional
    public void remove(UUID id, UUID ownerId) {
        UUID jobId = transcriptRepository.jobOf(id, ownerId).orElseThrow(TranscriptRepository::unknown);
        jobService.cancel(jobId, ownerId);
        if (!transcriptRepository.remove(id, ownerId)) {
            throw TranscriptRepository.unknown();
        }
    }
}
