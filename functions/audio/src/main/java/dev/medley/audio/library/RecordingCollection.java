package dev.medley.audio.library;

import java.time.Instant;
import java.util.UUID;

/**
 * Files of an account that belong together.
 *
 * @param files how many are in it
 * @param version counts its changes
 */
public record RecordingCollection(
        UUID id,
        UUID ownerId,
        String name,
        String description,
        int files,
        int version,
        Instant createdAt,
        Instant updatedAt) {}
