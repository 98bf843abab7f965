package dev.medley.moderation.cases.web;

import dev.medley.moderation.cases.Appeal;
import dev.medley.moderation.cases.AppealState;
import dev.medley.moderation.cases.DecidedText;
import dev.medley.moderation.cases.ModerationAction;
import dev.medley.moderation.cases.ModerationDecision;
import dev.medley.moderation.cases.ModerationDecision.GuidelineReference;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "ModerationDecision", description = "The statement of reasons: what was decided about a thing, and why")
record DecisionView(
        UUID id,
        UUID caseId,
        String kind,
        UUID subjectId,

        @Nullable @Schema(description = "How the text began that was decided about, in 1,000 characters at most")
        String excerpt,

        @Nullable @Schema(description = "When that text was written")
        Instant writtenAt,

        ModerationAction action,
        String reason,
        @Nullable UUID guidelineId,
        @Nullable Integer guidelineVersion,

        @Schema(description = "Whether it was made because many reported the thing, without a moderator")
        boolean automatic,

        Instant createdAt,
        Instant appealUntil,

        @Nullable @Schema(description = "When an appeal was upheld, or another decision took its place")
        Instant undoneAt,

        @Nullable AppealState appeal) {

    static DecisionView of(ModerationDecision decision, @Nullable DecidedText text, @Nullable Appeal appeal) {
        GuidelineReference guideline = decision.guideline();
        return new DecisionView(
                decision.id(),
                decision.caseId(),
                decision.kind(),
                decision.subjectId(),
                text == null ? null : text.excerpt(),
                text == null ? null : text.writtenAt(),
                decision.action(),
                decision.reason(),
                guideline == null ? null : guideline.id(),
                guideline == null ? null : guideline.version(),
                decision.isAutomatic(),
                decision.createdAt(),
                decision.appealUntil(),
                decision.undoneAt(),
                appeal == null ? null : appeal.state());
    }
}
