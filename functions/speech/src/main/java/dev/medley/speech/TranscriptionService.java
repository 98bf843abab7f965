package dev.medley.speech;

import dev.medley.recordings.AnalysisTask;
import dev.medley.recordings.TaskRequestService;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Has recordings transcribed. */
@Singleton
public class TranscriptionService {

    private final TranscriptionLanguages transcriptionLanguages;
    private final TaskRequestService taskRequestService;

    TranscriptionService(TranscriptionLanguages transcriptionLanguages, TaskRequestService taskRequestService) {
        this.transcriptionLanguages = transcriptionLanguages;
        this.taskRequestService = taskRequestService;
    }

    /**
     * Queues the transcription of one of the owner's recordings.
     *
     * @param language BCP 47 tag of what is spoken; null to have the model find out
     */
    public AnalysisTask commission(UUID ownerId, UUID recordingId, @Nullable String language) {
        if (language == null) {
            return taskRequestService.request(ownerId, recordingId, Map.of());
        }
        transcriptionLanguages.require(language);
        return taskRequestService.request(ownerId, recordingId, Map.of("asked_language", language));
    }
}
