package dev.medley.moderation.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was decided, and why.
 *
 * @param accountId the author; null once their account is erased
 * @param guideline what it refers to; null for nothing
 * @param isAutomatic whether it was made because many reported the thing
 * @param undoneAt when an appeal was upheld, or another decision took its place
 */
public record ModerationDecision(
        UUID id,
        UUID caseId,
        String kind,
        UUID subjectId,
        @Nullable UUID accountId,
        ModerationAction action,
        String reason,
        @Nullable GuidelineReference guideline,
        boolean isAutomatic,
        @Nullable UUID decidedBy,
        Instant createdAt,
        Instant appealUntil,
        @Nullable Instant undoneAt) {

    /** A version of a guideline. */
    public record GuidelineReference(UUID id, int version) {}

    public boolean isAppealable() {
        return action != ModerationAction.RELEASE;
    }
}
