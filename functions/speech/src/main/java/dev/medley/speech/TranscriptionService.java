package dev.medley.speech;

import dev.medley.recordings.AnalysisTask;
import dev.medley.recordings.TaskBatch;
import dev.medley.recordings.TaskBatchService;
import dev.medley.recordings.TaskRequestService;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Has recordings transcribed. */
@Singleton
public class TranscriptionService {

    private final TranscriptionLanguages transcriptionLanguages;
    private final TaskRequestService taskRequestService;
    private final TaskBatchService taskBatchService;

    TranscriptionService(
            TranscriptionLanguages transcriptionLanguages,
            TaskRequestService taskRequestService,
            TaskBatchService taskBatchService) {
        this.transcriptionLanguages = transcriptionLanguages;
        this.taskRequestService = taskRequestService;
        this.taskBatchService = taskBatchService;
    }

    /** Queues the transcription of one of the owner's recordings. */
    public AnalysisTask request(UUID ownerId, UUID recordingId, TranscriptionOptions options) {
        return taskRequestService.request(ownerId, recordingId, accepted(options));
    }

    /** Queues the transcription of each of the recordings, all of them in the same way. */
    public TaskBatch requestAll(UUID ownerId, List<UUID> recordingIds, TranscriptionOptions options) {
        return taskBatchService.request(ownerId, recordingIds, accepted(options));
    }

    private Map<String, Object> accepted(TranscriptionOptions options) {
        WantedLanguages languages = options.languages();
        if (languages.asked() != null) {
            transcriptionLanguages.require(languages.asked());
        }
        if (!languages.allowed().isEmpty()) {
            transcriptionLanguages.requireOneOf(languages.allowed());
        }
        return options.columns();
    }
}
