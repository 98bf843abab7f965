package dev.medley.moderation.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What moderators usually say. */
public record ActionTemplate(
        UUID id,
        String name,
        ModerationAction action,
        String reason,
        @Nullable UUID guidelineId,
        Instant createdAt) {}
