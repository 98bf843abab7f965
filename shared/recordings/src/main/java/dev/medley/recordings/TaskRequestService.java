package dev.medley.recordings;

import dev.medley.jobs.JobService;
import dev.medley.jobs.NewJob;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Asks for things to be made of recordings, ready or not yet, and no longer wants them. */
@Singleton
public class TaskRequestService {

    private final AnalysisKind analysisKind;
    private final AnalysisTaskRepository analysisTaskRepository;
    private final JobService jobService;
    private final TaskRemoval taskRemoval;
    private final Clock clock;

    TaskRequestService(
            AnalysisKind analysisKind,
            AnalysisTaskRepository analysisTaskRepository,
            JobService jobService,
            TaskRemoval taskRemoval,
            Clock clock) {
        this.analysisKind = analysisKind;
        this.analysisTaskRepository = analysisTaskRepository;
        this.jobService = jobService;
        this.taskRemoval = taskRemoval;
        this.clock = clock;
    }

    /**
     * Queues a job on one of the owner's recordings.
     *
     * @param details what else to keep with the request: columns of the product's table, and their values
     */
    @Transactional
    public AnalysisTask request(UUID ownerId, UUID recordingId, Map<String, ?> details) {
        return request(ownerId, recordingId, details, RecordingCheck.NONE);
    }

    /** The same for requests that not every recording can meet. */
    @Transactional
    public AnalysisTask request(UUID ownerId, UUID recordingId, Map<String, ?> details, RecordingCheck check) {
        AnalysisTask analysisTask =
                new AnalysisTask(Ids.next(clock), ownerId, recordingId, Ids.next(clock), clock.instant());
        SourceRecording sourceRecording = analysisTaskRepository
                .add(analysisTask, details)
                .orElseThrow(() -> Refusal.notFound("recording-unknown", "There is no such recording."));
        if (sourceRecording instanceof SourceRecording.Rejected rejected) {
            throw Refusal.conflict(SourceRecording.Rejected.CODE, rejected.reason());
        }
        check.require(recordingId, sourceRecording);
        queue(analysisTask, analysisTask.jobId());
        return analysisTask;
    }

    private void queue(AnalysisTask analysisTask, UUID jobId) {
        UUID id = analysisTask.id();
        String path = analysisKind.path() + "/" + id;
        jobService.request(new NewJob(
                jobId, analysisTask.ownerId(), analysisKind.kind(), id, path, new JobData(analysisTask.recordingId())));
    }

    /** Has made anew, by another job, what failed or was cancelled; nothing happens where it is gone. */
    @Transactional
    public void retry(UUID id, UUID ownerId) {
        analysisTaskRepository.find(id, ownerId).ifPresent(analysisTask -> {
            UUID jobId = Ids.next(clock);
            if (analysisTaskRepository.changeJob(analysisTask, jobId)) {
                queue(analysisTask, jobId);
            }
        });
    }

    /** What the events of the job say beside how it goes. */
    @Serdeable
    record JobData(UUID recordingId) {}

    /** Removes what was made, or stops its being made. */
    @Transactional
    public void remove(UUID id, UUID ownerId) {
        taskRemoval.remove(List.of(analysisTaskRepository.find(id, ownerId).orElseThrow(analysisKind::unknown)));
    }
}
