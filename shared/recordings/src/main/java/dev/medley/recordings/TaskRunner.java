package dev.medley.recordings;

import dev.medley.events.Event;
import dev.medley.jobs.JobError;
import dev.medley.jobs.Jobs;
import dev.medley.models.ModelFailure;
import dev.medley.sound.UnreadableWav;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Does tasks whose recording is ready, and ends those that nothing can come of. */
@Singleton
class TaskRunner {

    private final AnalysisTaskRepository analysisTaskRepository;
    private final RenditionReader renditionReader;
    private final Analyzer analyzer;
    private final Jobs jobs;
    private final TaskCompletion taskCompletion;

    TaskRunner(
            AnalysisTaskRepository analysisTaskRepository,
            RenditionReader renditionReader,
            Analyzer analyzer,
            Jobs jobs,
            TaskCompletion taskCompletion) {
        this.analysisTaskRepository = analysisTaskRepository;
        this.renditionReader = renditionReader;
        this.analyzer = analyzer;
        this.jobs = jobs;
        this.taskCompletion = taskCompletion;
    }

    /** Does what was requested. A recording that is not ready yet is left until that is announced. */
    void attend(Event request) {
        analysisTaskRepository
                .find(request.subjectId(), request.ownerId())
                .ifPresentOrElse(this::attend, () -> forget(request));
    }

    /** Ends what was requested and failed as often as it may. */
    void giveUp(Event request, RuntimeException cause) {
        JobError error = cause instanceof ModelFailure
                ? new JobError("model-unavailable", "No model answered, however often it was asked.")
                : new JobError("internal", "Something went wrong on our side.");
        analysisTaskRepository
                .find(request.subjectId(), request.ownerId())
                .ifPresent(analysisTask -> taskCompletion.fail(analysisTask, error));
    }

    /** A request whose task was removed before it came leaves a job behind. */
    private void forget(Event request) {
        UUID jobId = UUID.fromString(request.data().get("jobId"));
        jobs.cancel(jobId, request.ownerId());
    }

    private void attend(AnalysisTask analysisTask) {
        switch (analysisTaskRepository.recordingOf(analysisTask).orElse(null)) {
            case null -> taskCompletion.drop(List.of(analysisTask));
            case SourceRecording.Awaited _ -> {}
            case SourceRecording.Rejected rejected ->
                taskCompletion.fail(analysisTask, new JobError(SourceRecording.Rejected.CODE, rejected.reason()));
            case SourceRecording.Ready ready -> listen(analysisTask, ready);
        }
    }

    private void listen(AnalysisTask analysisTask, SourceRecording.Ready recording) {
        if (!jobs.begin(analysisTask.jobId())) {
            return;
        }
        try {
            taskCompletion.succeed(
                    analysisTask,
                    renditionReader.hear(recording, sound -> analyzer.listen(analysisTask, recording, sound)));
        } catch (UnreadableWav _) {
            taskCompletion.fail(
                    analysisTask, new JobError("recording-unreadable", "The sound of this recording cannot be read."));
        } catch (ModelFailure failure) {
            switch (failure.kind()) {
                case UNAVAILABLE -> throw failure;
                case REFUSED ->
                    taskCompletion.fail(
                            analysisTask, new JobError("model-refused", "The model refuses this recording."));
                case UNSUPPORTED ->
                    taskCompletion.fail(
                            analysisTask,
                            new JobError("model-unsupported", "No model here can do this with the recording."));
            }
        }
    }
}
