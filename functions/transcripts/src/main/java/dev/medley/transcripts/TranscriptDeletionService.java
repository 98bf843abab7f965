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

    /** Removes those of what was said in a recording, and says how many; one that goes at the same moment does not count. */
    @Transactional
    public int removeWith(UUID recordingId, UUID ownerId) {
        int removed = 0;
        for (UUID id : transcriptRepository.ofRecording(recordingId, ownerId)) {
            UUID jobId = transcriptRepository.jobOf(id, ownerId).orElse(null);
            if (jobId != null) {
                boolean _ = jobService.cancel(jobId, ownerId);
                removed += transcriptRepository.remove(id, ownerId) ? 1 : 0;
            }
        }
        return removed;
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
