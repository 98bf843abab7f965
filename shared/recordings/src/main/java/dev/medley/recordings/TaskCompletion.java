package dev.medley.recordings;

import dev.medley.events.Outbox;
import dev.medley.jobs.JobError;
import dev.medley.jobs.Jobs;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How tasks end, each once and each in one transaction. The job's row is always locked before the task's, so that two
 * endings at once wait for each other and never for ever.
 */
@Singleton
class TaskCompletion {

    private final AnalysisKind analysisKind;
    private final AnalysisTaskRepository analysisTaskRepository;
    private final Jobs jobs;
    private final Outbox outbox;

    TaskCompletion(AnalysisKind analysisKind, AnalysisTaskRepository analysisTaskRepository, Jobs jobs, Outbox outbox) {
        this.analysisKind = analysisKind;
        this.analysisTaskRepository = analysisTaskRepository;
        this.jobs = jobs;
        this.outbox = outbox;
    }

    @Transactional
    void succeed(AnalysisTask analysisTask, AnalysisResult analysisResult) {
        if (jobs.succeed(analysisTask.jobId())) {
            analysisResult.keep().run();
            announce(analysisTask, "succeeded", analysisResult.data());
        }
    }

    @Transactional
    void fail(AnalysisTask analysisTask, JobError error) {
        if (jobs.fail(analysisTask.jobId(), error)) {
            announce(analysisTask, "failed", Map.of());
        }
    }

    /** Removes tasks with all that was made, and cancels what is being made. */
    @Transactional
    void drop(List<AnalysisTask> dropped) {
        dropped.forEach(analysisTask -> jobs.cancel(analysisTask.jobId(), analysisTask.ownerId()));
        analysisTaskRepository.remove(dropped);
    }

    private void announce(AnalysisTask analysisTask, String status, Map<String, String> more) {
        Map<String, String> data = new HashMap<>(more);
        data.put("status", status);
        data.put("recordingId", analysisTask.recordingId().toString());
        outbox.announce(analysisKind.finished(), analysisTask.ownerId(), analysisTask.id(), data);
    }
}
