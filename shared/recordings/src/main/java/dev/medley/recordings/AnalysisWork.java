package dev.medley.recordings;

import dev.medley.jobs.JobFailure;
import dev.medley.jobs.JobLease;
import dev.medley.jobs.JobOutcome;
import dev.medley.jobs.JobProgress;
import dev.medley.jobs.JobWork;
import dev.medley.models.ModelFailure;
import dev.medley.sound.UnreadableWav;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Does tasks whose recording is ready, and ends those that nothing can come of. */
@Singleton
class AnalysisWork implements JobWork {

    private final AnalysisKind analysisKind;
    private final AnalysisTaskRepository analysisTaskRepository;
    private final TaskRemoval taskRemoval;
    private final RenditionReader renditionReader;
    private final Analyzer analyzer;

    AnalysisWork(
            AnalysisKind analysisKind,
            AnalysisTaskRepository analysisTaskRepository,
            TaskRemoval taskRemoval,
            RenditionReader renditionReader,
            Analyzer analyzer) {
        this.analysisKind = analysisKind;
        this.analysisTaskRepository = analysisTaskRepository;
        this.taskRemoval = taskRemoval;
        this.renditionReader = renditionReader;
        this.analyzer = analyzer;
    }

    @Override
    public String kind() {
        return analysisKind.kind();
    }

    @Override
    public boolean isReady(UUID subjectId, UUID ownerId) {
        return analysisTaskRepository
                .find(subjectId, ownerId)
                .flatMap(analysisTaskRepository::recordingOf)
                .filter(SourceRecording.Awaited.class::isInstance)
                .isEmpty();
    }

    @Override
    public JobOutcome run(JobLease lease, JobProgress progress) {
        return analysisTaskRepository
                .find(lease.subjectId(), lease.ownerId())
                .map(task -> run(task, progress))
                .orElseGet(JobOutcome.Unwanted::new);
    }

    private JobOutcome run(AnalysisTask task, JobProgress progress) {
        return switch (analysisTaskRepository.recordingOf(task).orElse(null)) {
            case null -> {
                taskRemoval.remove(List.of(task));
                yield new JobOutcome.Unwanted();
            }
            case SourceRecording.Awaited _ -> throw new IllegalStateException("The recording was ready, and is not");
            case SourceRecording.Rejected rejected ->
                throw JobFailure.permanent(SourceRecording.Rejected.CODE, rejected.reason());
            case SourceRecording.Ready ready -> listen(task, ready, progress);
        };
    }

    private JobOutcome.Result listen(AnalysisTask task, SourceRecording.Ready recording, JobProgress progress) {
        try {
            return renditionReader.hear(recording, sound -> analyzer.listen(task, recording, sound, progress));
        } catch (UnreadableWav _) {
            throw JobFailure.permanent("recording-unreadable", "The sound of this recording cannot be read.");
        } catch (ModelFailure failure) {
            throw switch (failure.kind()) {
                case UNAVAILABLE ->
                    JobFailure.passing("model-unavailable", "No model answered, however often it was asked.", failure);
                case REFUSED, EMPTY -> JobFailure.permanent("model-refused", "The model refuses this recording.");
                case UNSUPPORTED ->
                    JobFailure.permanent("model-unsupported", "No model here can do this with the recording.");
            };
        }
    }
}
