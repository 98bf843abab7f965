package dev.medley.audio;

import dev.medley.audio.AudioEvents.RecordingReady;
import dev.medley.audio.AudioEvents.RecordingRejected;
import dev.medley.events.Outbox;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Ends the processing of a recording, once: the first to say how it ended is right. */
@Singleton
class RecordingCompletion {

    private final RecordingRepository recordingRepository;
    private final RecordingVersionRepository versions;
    private final RecordingContents contents;
    private final RecordingObjects objects;
    private final Outbox outbox;

    RecordingCompletion(
            RecordingRepository recordingRepository,
            RecordingVersionRepository versions,
            RecordingContents contents,
            RecordingObjects objects,
            Outbox outbox) {
        this.recordingRepository = recordingRepository;
        this.versions = versions;
        this.contents = contents;
        this.objects = objects;
        this.outbox = outbox;
    }

    @Transactional
    void accept(Recording recording, ExaminedUpload examinedUpload) {
        RecordingProperties recordingProperties = examinedUpload.findings();
        if (recordingRepository.accept(recording.id(), recordingProperties, examinedUpload.waveform())) {
            if (recording.isOfSeveral()) {
                versions.supersede(recording.lineage().fileId());
            }
            outbox.announce(recording.ownerId(), recording.id(), new RecordingReady(recordingProperties.durationMs()));
        }
    }

    /**
     * Accepts a recording whose bytes another one of its owner's has, so that they need not be stored again; false where none
     * has.
     */
    @Transactional
    boolean acceptShared(Recording recording, ExaminedUpload examinedUpload) {
        UUID contentId =
                versions.contentOf(recording.ownerId(), examinedUpload.sha256()).orElse(null);
        if (contentId == null) {
            return false;
        }
        versions.lockContent(contentId);
        if (!versions.isHeld(contentId)) {
            return false;
        }
        versions.share(recording.id(), contentId);
        accept(recording, examinedUpload);
        return true;
    }

    /** Whoever ended it, and however: what is not needed any more goes. */
    void tidy(Recording recording) {
        boolean ready = recordingRepository
                .find(recording.id(), recording.ownerId())
                .filter(found -> found.is(RecordingStatus.READY))
                .isPresent();
        if (ready) {
            objects.removeUpload(recording.keys());
        } else {
            boolean _ = contents.remove(recording);
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
