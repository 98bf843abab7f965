package dev.medley.audio;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A recording of an account.
 *
 * @param rejection only when rejected
 * @param findings only when ready
 */
public record Recording(
        UUID id,
        UUID ownerId,
        RecordingStatus status,
        UploadDeclaration declared,
        UploadIntake intake,
        @Nullable Rejection rejection,
        @Nullable RecordingProperties findings,
        Instant createdAt,
        Instant updatedAt) {

    /** A recording that somebody is about to upload. */
    static Recording announced(RecordingKeys keys, UploadDeclaration declared, UploadIntake intake, Instant now) {
        return new Recording(
                keys.id(), keys.ownerId(), RecordingStatus.UPLOADING, declared, intake, null, null, now, now);
    }

    /** Where its objects lie. */
    public RecordingKeys keys() {
        return new RecordingKeys(ownerId, id);
    }

    public boolean is(RecordingStatus other) {
        return status == other;
    }
}
