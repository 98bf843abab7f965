package dev.medley.recordings;

import dev.medley.events.Outbox;
import dev.medley.jobs.JobError;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;

/** What becomes of the tasks of a recording when something happens to it. Runs in the caller's transaction. */
@Singleton
class PendingTasks {

    private final AnalysisKind analysisKind;
    private final AnalysisTaskRepository analysisTaskRepository;
    private final TaskCompletion taskCompletion;
    private final Outbox outbox;

    PendingTasks(
            AnalysisKind analysisKind,
            AnalysisTaskRepository analysisTaskRepository,
            TaskCompletion taskCompletion,
            Outbox outbox) {
        this.analysisKind = analysisKind;
        this.analysisTaskRepository = analysisTaskRepository;
        this.taskCompletion = taskCompletion;
        this.outbox = outbox;
    }

    /** Asks for each waiting task anew, so that each is a message of its own and fails on its own. */
    void ready(UUID recordingId) {
        for (AnalysisTask analysisTask : analysisTaskRepository.waitingFor(recordingId)) {
            Map<String, String> data = Map.of("jobId", analysisTask.jobId().toString());
            outbox.announce(analysisKind.requested(), analysisTask.ownerId(), analysisTask.id(), data);
        }
    }

    void rejected(UUID recordingId) {
        for (AnalysisTask analysisTask : analysisTaskRepository.waitingFor(recordingId)) {
            if (analysisTaskRepository.recordingOf(analysisTask).orElse(null)
                    instanceof SourceRecording.Rejected rejected) {
                taskCompletion.fail(analysisTask, new JobError(SourceRecording.Rejected.CODE, rejected.reason()));
            }
        }
    }

    void deleted(UUID recordingId) {
        taskCompletion.drop(analysisTaskRepository.of(recordingId));
    }

    /** Removes all that was made for an owner whose account is erased. */
    void erased(UUID ownerId) {
        analysisTaskRepository.erase(ownerId);
    }
}
