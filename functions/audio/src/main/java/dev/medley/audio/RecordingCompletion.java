package dev.medley.audio;

import dev.medley.audio.AudioEvents.RecordingReady;
import dev.medley.audio.AudioEvents.RecordingRejected;
import dev.medley.events.Outbox;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;

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
            outbox.announce(recording.ownerId(), recording.id(), new RecordingReady(recordingProperties.durationMs()));
        }
    }

    /** False when it has ended otherwise meanwhile. */
    @Transactional
    boolean reject(Recording recording, Rejection rejection) {
        boolean first = recordingRepository.reject(recording.id(), rejection);
        if (first) {
            outbox.announce(
                    recording.ownerId(), recording.id(), new RecordingRejected(rejection.code(), rejection.detail()));
        }
        return first;
    }
}
