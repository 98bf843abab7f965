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
        RecordingLineage lineage,
        OptimizedCopy copy,
        @Nullable Rejection rejection,
        @Nullable RecordingProperties findings,
        Instant createdAt,
        Instant updatedAt) {

    /** A recording that somebody is about to upload. */
    static Recording announced(
            RecordingKeys keys,
            UploadDeclaration declared,
            UploadIntake intake,
            RecordingLineage lineage,
            Instant now) {
        return new Recording(
                keys.id(),
                keys.ownerId(),
                RecordingStatus.UPLOADING,
                declared,
                intake,
                lineage,
                OptimizedCopy.NONE,
                null,
                null,
                now,
                now);
    }

    /** Where its objects lie. */
    public RecordingKeys keys() {
        return new RecordingKeys(ownerId, id);
    }

    /** Where its bytes lie once they are checked, perhaps with those of others that are equal. */
    public RecordingKeys contentKeys() {
        return new RecordingKeys(ownerId, lineage.contentId());
    }

    /** Whether it may have a later version: what it is the only one of, nothing can supersede. */
    boolean isOfSeveral() {
        return lineage.version() > 1;
    }

    public boolean is(RecordingStatus other) {
        return status == other;
    }
}
