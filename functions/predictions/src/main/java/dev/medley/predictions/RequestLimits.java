package dev.medley.predictions;

import dev.medley.recordings.RecordingCheck;
import dev.medley.recordings.SourceRecording;
import jakarta.inject.Singleton;

/** Refuses at once what would certainly fail later, where the recording is known already. */
@Singleton
public class RequestLimits {

    private final PredictionRepository predictionRepository;

    RequestLimits(PredictionRepository predictionRepository) {
        this.predictionRepository = predictionRepository;
    }

    /**
     * What these options want of a recording.
     *
     * @return refuses with {@code channels-not-separate} or {@code windows-too-many}
     */
    public RecordingCheck of(PredictionOptions options) {
        return (recordingId, recording) -> {
            if (recording instanceof SourceRecording.Ready ready) {
                options.requireFewWindows(ready.durationMs());
                if (options.wantsSpeakers()) {
                    predictionRepository.source(recordingId).ifPresent(RecordingSource::requireSeparate);
                }
            }
        };
    }
}
