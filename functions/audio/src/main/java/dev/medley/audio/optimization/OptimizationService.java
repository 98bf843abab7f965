package dev.medley.audio.optimization;

import dev.medley.audio.Recording;
import dev.medley.audio.RecordingHolds;
import dev.medley.audio.RecordingQueryService;
import dev.medley.jobs.JobService;
import dev.medley.jobs.JobStatus;
import dev.medley.jobs.NewJob;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;

/** Has recordings packed on their owners' wish. */
@Singleton
public class OptimizationService {

    private final RecordingQueryService recordings;
    private final OptimizationRepository repository;
    private final JobService jobService;
    private final RecordingHolds holds;
    private final Clock clock;

    protected OptimizationService(
            RecordingQueryService recordings,
            OptimizationRepository repository,
            JobService jobService,
            RecordingHolds holds,
            Clock clock) {
        this.recordings = recordings;
        this.repository = repository;
        this.jobService = jobService;
        this.holds = holds;
        this.clock = clock;
    }

    /**
     * Queues the making of a copy.
     *
     * @throws Refusal {@code quota-exceeded}, {@code recording-held}, {@code recording-not-ready}, {@code recording-unknown}
     */
    @Transactional
    public Optimization request(UUID recordingId, UUID ownerId, boolean removeOriginal) {
        Recording recording = recordings.ready(recordingId, ownerId);
        if (removeOriginal && holds.covers(recordingId, ownerId)) {
            throw RecordingHolds.held();
        }
        Optimization optimization = new Optimization(
                Ids.next(clock),
                ownerId,
                recording.id(),
                Ids.next(clock),
                removeOriginal,
                JobStatus.QUEUED,
                null,
                clock.instant());
        repository.add(optimization);
        jobService.request(new NewJob(
                optimization.jobId(),
                ownerId,
                OptimizationWork.KIND,
                optimization.id(),
                "/api/audio/" + recordingId + "/optimization"));
        return optimization;
    }

    /** The last wish for a copy of a recording. */
    public Optimization find(UUID recordingId, UUID ownerId) {
        return repository
                .last(recordings.find(recordingId, ownerId).id(), ownerId)
                .orElseThrow(
                        () -> Refusal.notFound("optimization-none", "Nobody has asked for a copy of this recording."));
    }
}
