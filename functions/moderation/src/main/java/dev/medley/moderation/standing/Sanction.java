package dev.medley.moderation.standing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an account is told or denied.
 *
 * @param until null for a warning
 */
public record Sanction(
        UUID id,
        UUID accountId,
        UUID decisionId,
        SanctionKind kind,
        String reason,
        @Nullable Instant until,
        Instant createdAt,
        @Nullable Instant liftedAt) {}
