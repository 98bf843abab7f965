package dev.medley.moderation.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an author says against a decision; once. */
public record Appeal(
        UUID id,
        UUID decisionId,
        @Nullable UUID accountId,
        String text,
        AppealState state,
        @Nullable String note,
        @Nullable UUID decidedBy,
        Instant createdAt,
        @Nullable Instant decidedAt) {}
