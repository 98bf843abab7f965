package dev.medley.recordings;

import dev.medley.events.Event;
import dev.medley.jobs.JobService;
import jakarta.inject.Singleton;
import java.util.UUID;

/** What becomes of the tasks of a recording when something happens to it. Runs in the caller's transaction. */
@Singleton
class PendingTasks {

    private final AnalysisTaskRepository analysisTaskRepository;
    private final TaskRemoval taskRemoval;
    private final JobService jobService;

    PendingTasks(AnalysisTaskRepository analysisTaskRepository, TaskRemoval taskRemoval, JobService jobService) {
        this.analysisTaskRepository = analysisTaskRepository;
        this.taskRemoval = taskRemoval;
        this.jobService = jobService;
    }

    void follow(Event event) {
        switch (event.type()) {
            case "recording.ready", "recording.rejected" -> resume(event.subjectId());
            case "recording.deleted" -> taskRemoval.remove(analysisTaskRepository.of(event.subjectId()));
            case "account.erased" -> analysisTaskRepository.erase(event.ownerId());
            default -> throw new IllegalArgumentException("Not for this queue: " + event.type());
        }
    }

    /** Announces each job by itself, so that each is a message of its own and fails on its own. */
    private void resume(UUID recordingId) {
        analysisTaskRepository.openJobsOn(recordingId).forEach(jobService::announce);
    }
}
