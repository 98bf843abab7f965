package dev.medley.audio.sharing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The right of somebody else to hear a recording.
 *
 * @param receiver null where whoever has the link may
 * @param endedAt when it was taken back; null until it is
 */
public record RecordingShare(
        UUID id,
        UUID recordingId,
        UUID ownerId,
        RecordingShareScope scope,
        @Nullable Receiver receiver,
        Instant expiresAt,
        @Nullable Instant endedAt,
        Instant createdAt) {

    /** How many a recording has at a time. */
    public static final int MOST = 50;

    /**
     * Whom it is shared with.
     *
     * @param accountId null where nobody has the address yet
     * @param email null where the account was named; else the owner is not told whose address it is
     */
    public record Receiver(
            @Nullable UUID accountId, @Nullable String email) {}
}
