package dev.medley.speech;

import dev.medley.recordings.AnalysisTask;
import dev.medley.recordings.TaskBatch;
import dev.medley.recordings.TaskBatchService;
import dev.medley.recordings.TaskRequestService;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    /**
     * Queues the transcription of one of the owner's recordings.
     *
     * @param language BCP 47 tag of what is spoken; null to have the model find out
     */
    public AnalysisTask request(UUID ownerId, UUID recordingId, @Nullable String language) {
        return taskRequestService.request(ownerId, recordingId, details(language));
    }

    /** Queues the transcription of each of the recordings, in one language. */
    public TaskBatch requestAll(UUID ownerId, List<UUID> recordingIds, @Nullable String language) {
        return taskBatchService.request(ownerId, recordingIds, details(language));
    }

    private Map<String, String> details(@Nullable String language) {
        if (language == null) {
            return Map.of();
        }
        transcriptionLanguages.require(language);
        return Map.of("asked_language", language);
    }
}
