package dev.medley.audio.library;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A note on a file.
 *
 * @param recordingId the version that it was written about
 * @param atMs where in that version's sound; null for all of it
 * @param version counts its changes
 */
public record RecordingNote(
        UUID id,
        UUID fileId,
        UUID ownerId,
        UUID recordingId,
        String text,
        @Nullable Long atMs,
        int version,
        Instant createdAt,
        Instant updatedAt) {}
