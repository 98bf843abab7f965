package dev.medley.moderation.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A thing as it was when somebody reported it, or when the filter held it.
 *
 * @param hash the SHA-256 of the text
 * @param changedAt when this text was written: its version
 */
public record Evidence(
        UUID id, UUID caseId, @Nullable UUID authorId, String text, byte[] hash, Instant changedAt, Instant takenAt) {}
