package dev.medley.recordings;

import dev.medley.jobs.JobService;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;

/** Removes tasks with all that was made, and cancels what is being made. */
@Singleton
class TaskRemoval {

    private final AnalysisTaskRepository analysisTaskRepository;
    private final JobService jobService;

    TaskRemoval(AnalysisTaskRepository analysisTaskRepository, JobService jobService) {
        this.analysisTaskRepository = analysisTaskRepository;
        this.jobService = jobService;
    }

    /** Jobs first, as they end: so two that change both wait for each other, and never for ever. */
    @Transactional
    void remove(List<AnalysisTask> tasks) {
        tasks.forEach(task -> jobService.cancel(task.jobId(), task.ownerId()));
        analysisTaskRepository.remove(tasks);
    }
}
