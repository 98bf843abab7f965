package dev.medley.audio;

import dev.medley.events.Outbox;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Map;

/** Ends the processing of a recording, once: the first to say how it ended is right. */
@Singleton
class Settling {

    private final Recordings recordings;
    private final Outbox outbox;

    Settling(Recordings recordings, Outbox outbox) {
        this.recordings = recordings;
        this.outbox = outbox;
    }

    @Transactional
    void accept(Recording recording, Examined examined) {
        Findings findings = examined.findings();
        if (recordings.accept(recording.id(), findings, examined.waveform())) {
            outbox.announce(
                    "recording.ready",
                    recording.ownerId(),
                    recording.id(),
                    Map.of("durationMs", Long.toString(findings.durationMs())));
        }
    }

    /** False when it has ended otherwise meanwhile. */
    @Transactional
    boolean reject(Recording recording, Rejection rejection) {
        boolean first = recordings.reject(recording.id(), rejection);
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
