package dev.medley.recordings;

import dev.medley.jobs.JobService;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** What becomes of the tasks of a recording when something happens to it. Runs in the caller's transaction. */
@Singleton
public class RecordingTasks {

    private final AnalysisTaskRepository analysisTaskRepository;
    private final TaskRemoval taskRemoval;
    private final JobService jobService;

    RecordingTasks(AnalysisTaskRepository analysisTaskRepository, TaskRemoval taskRemoval, JobService jobService) {
        this.analysisTaskRepository = analysisTaskRepository;
        this.taskRemoval = taskRemoval;
        this.jobService = jobService;
    }

    /** Announces each job by itself, so that each is a message of its own and fails on its own. */
    void resume(UUID recordingId) {
        analysisTaskRepository.openJobsOn(recordingId).forEach(jobService::announce);
    }

    /**
     * The recording is gone: what was made of it goes too, and what is being made of it stops.
     *
     * @return how many things and tasks those are
     */
    public int remove(UUID recordingId) {
        List<AnalysisTask> tasks = analysisTaskRepository.of(recordingId);
        taskRemoval.remove(tasks);
        return tasks.size();
    }

    public void erase(UUID ownerId) {
        analysisTaskRepository.erase(ownerId);
    }
}
