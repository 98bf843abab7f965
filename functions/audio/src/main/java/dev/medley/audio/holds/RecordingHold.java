package dev.medley.audio.holds;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that may not be deleted.
 *
 * @param recordingId null where all that the account has is held
 * @param release null while it is in force
 * @param ownerErasedAt when the account was erased meanwhile; null unless it was
 */
public record RecordingHold(
        UUID id,
        UUID ownerId,
        @Nullable UUID recordingId,
        String reason,
        UUID placedBy,
        Instant placedAt,
        @Nullable Release release,
        @Nullable Instant ownerErasedAt) {

    /** Who ended it, and when. */
    public record Release(UUID releasedBy, Instant releasedAt) {}
}
