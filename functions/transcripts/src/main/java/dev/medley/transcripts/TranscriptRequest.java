package dev.medley.transcripts;

import java.time.Instant;
import java.util.UUID;

/** Somebody asked for a transcript: what stands from the first moment on. */
public record TranscriptRequest(UUID id, UUID ownerId, UUID jobId, TranscriptOptions options, Instant createdAt) {}
