package dev.medley.audio;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Deletes all that erased accounts had, but for what is held. */
@Singleton
public class RecordingErasure {

    private final RecordingRepository recordings;
    private final RecordingVersionRepository versions;
    private final RecordingHolds holds;

    protected RecordingErasure(
            RecordingRepository recordings, RecordingVersionRepository versions, RecordingHolds holds) {
        this.recordings = recordings;
        this.versions = versions;
        this.holds = holds;
    }

    /** Deletes it; the sweep removes the objects. */
    @Transactional
    public void erase(UUID ownerId) {
        holds.lock(ownerId);
        recordings.deleteAll(ownerId);
        versions.forgetFiles(ownerId);
    }
}
