package dev.medley.speech;

import dev.medley.recordings.AnalysisTask;
import dev.medley.recordings.TaskBatch;
import dev.medley.recordings.TaskBatchService;
import dev.medley.recordings.TaskRequestService;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
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
     * @param allowed those that may be spoken, segment by segment; null for any
     */
    public AnalysisTask request(
            UUID ownerId, UUID recordingId, @Nullable String language, @Nullable List<String> allowed) {
        return taskRequestService.request(ownerId, recordingId, details(language, allowed));
    }

    /** Queues the transcription of each of the recordings, in one language. */
    public TaskBatch requestAll(
            UUID ownerId, List<UUID> recordingIds, @Nullable String language, @Nullable List<String> allowed) {
        return taskBatchService.request(ownerId, recordingIds, details(language, allowed));
    }

    private Map<String, String> details(@Nullable String language, @Nullable List<String> allowed) {
        Map<String, String> details = new HashMap<>();
        if (language != null) {
            transcriptionLanguages.require(language);
            details.put("asked_language", language);
        }
        if (allowed != null && !allowed.isEmpty()) {
            transcriptionLanguages.requireOneOf(allowed);
            details.put("allowed_languages", String.join(",", new TreeSet<>(allowed)));
        }
        return details;
    }
}
