package dev.medley.moderation.standing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A breach that counts against an account until it expires or is withdrawn. */
public record Strike(
        UUID id,
        UUID accountId,
        UUID decisionId,
        int points,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant withdrawnAt) {}
