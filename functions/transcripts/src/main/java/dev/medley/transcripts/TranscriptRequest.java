package dev.medley.transcripts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asked for a transcript: what stands from the first moment on.
 *
 * @param rerunOf the first run of the same text; null for a first one
 */
public record TranscriptRequest(
        UUID id,
        UUID ownerId,
        UUID jobId,
        TranscriptOptions options,
        @Nullable UUID rerunOf,
        Instant createdAt) {}
