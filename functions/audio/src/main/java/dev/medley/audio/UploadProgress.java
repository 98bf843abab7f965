package dev.medley.audio;

import dev.medley.audio.AudioEvents.RecordingProgress;
import dev.medley.events.Outbox;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells those who follow a recording how far it is. The store tells nobody of single parts, so they are counted when asked. */
@Singleton
class UploadProgress {

    private final RecordingRepository recordingRepository;
    private final Outbox outbox;
    private final Clock clock;

    UploadProgress(RecordingRepository recordingRepository, Outbox outbox, Clock clock) {
        this.recordingRepository = recordingRepository;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** So many parts have arrived. */
    @Transactional
    void received(Recording recording, int parts) {
        tell(recording, parts, new PartPlan(recording.declared().sizeBytes()).count());
    }

    /** Begins the processing of what has arrived, again if it must; empty when it is over or there is no such recording. */
    @Transactional
    Optional<Recording> begin(RecordingKeys keys) {
        Optional<Recording> begun =
                recordingRepository.begin(keys, clock.instant().plus(ProcessingDeadlines.PROCESSING));
        begun.filter(recording -> recording.intake().attempts() == 1)
                .ifPresent(recording -> tell(recording, null, null));
        return begun;
    }

    private void tell(Recording recording, @Nullable Integer parts, @Nullable Integer partCount) {
        outbox.announce(
                recording.ownerId(),
                recording.id(),
                new RecordingProgress(recording.status().label(), parts, partCount));
    }
}
