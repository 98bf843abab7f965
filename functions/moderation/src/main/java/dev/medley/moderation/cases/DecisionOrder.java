package dev.medley.moderation.cases;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a moderator wants to be done.
 *
 * @param reason for the author; null for the template's
 * @param days how long an account is limited or suspended
 * @param points of the strike; 0 for none, null for the usual
 * @param isMasked whether what is released is masked by the rules of its place
 */
public record DecisionOrder(
        ModerationAction action,
        @Nullable String reason,
        @Nullable UUID templateId,
        @Nullable UUID guidelineId,
        @Nullable Integer days,
        @Nullable Integer points,
        boolean isMasked) {

    DecisionOrder filled(ActionTemplate template) {
        return new DecisionOrder(
                action,
                reason == null ? template.reason() : reason,
                templateId,
                guidelineId == null ? template.guidelineId() : guidelineId,
                days,
                points,
                isMasked);
    }
}
