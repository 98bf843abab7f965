package dev.medley.audio;

import dev.medley.events.Outbox;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Map;

/** Ends the processing of a recording, once: the first to say how it ended is right. */
@Singleton
class RecordingCompletion {

    private final RecordingRepository recordingRepository;
    private final Outbox outbox;

    RecordingCompletion(RecordingRepository recordingRepository, Outbox outbox) {
        this.recordingRepository = recordingRepository;
        this.outbox = outbox;
    }

    @Transactional
    void accept(Recording recording, ExaminedUpload examinedUpload) {
        RecordingProperties recordingProperties = examinedUpload.findings();
        if (recordingRepository.accept(recording.id(), recordingProperties, examinedUpload.waveform())) {
            outbox.announce(
                    "recording.ready",
                    recording.ownerId(),
                    recording.id(),
                    Map.of("durationMs", Long.toString(recordingProperties.durationMs())));
        }
    }

    /** False when it has ended otherwise meanwhile. */
    @Transactional
    boolean reject(Recording recording, Rejection rejection) {
        boolean first = recordingRepository.reject(recording.id(), rejection);
        if (first) {
            outbox.announce(
                    "recording.rejected",
                    recording.ownerId(),
                    recording.id(),
                    Map.of("code", rejection.code(), "detail", rejection.detail()));
        }
        return first;
    }
}
