package dev.medley.moderation.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which cases are wanted; null for all.
 *
 * @param claimedBy those that somebody works on
 * @param unclaimedAt those that nobody works on then
 * @param dueBefore those that were to be decided before
 */
public record CaseFilter(
        CaseState state,
        @Nullable String kind,
        @Nullable String category,
        @Nullable CaseSource source,
        @Nullable UUID authorId,
        @Nullable UUID claimedBy,
        @Nullable Instant unclaimedAt,
        @Nullable Instant dueBefore) {}
