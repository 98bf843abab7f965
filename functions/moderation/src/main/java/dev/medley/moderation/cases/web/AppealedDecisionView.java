package dev.medley.moderation.cases.web;

import dev.medley.moderation.cases.Appeal;
import dev.medley.moderation.cases.AppealState;
import dev.medley.moderation.cases.ModerationAction;
import dev.medley.moderation.cases.ModerationDecision;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "AppealedDecision", description = "An appeal, and what it is against")
record AppealedDecisionView(
        UUID id,
        UUID decisionId,

        @Schema(description = "The case with evidence, reports and decisions")
        UUID caseId,

        String kind,
        UUID subjectId,
        @Nullable UUID authorId,
        ModerationAction action,
        String reason,

        @Nullable @Schema(description = "Who decided, and does not decide the appeal; null for what many reports hid")
        UUID decidedBy,

        String text,
        AppealState state,
        @Nullable String note,
        Instant createdAt,
        @Nullable Instant decidedAt) {

    static AppealedDecisionView of(Appeal appeal, ModerationDecision decision) {
        return new AppealedDecisionView(
                appeal.id(),
                decision.id(),
                decision.caseId(),
                decision.kind(),
                decision.subjectId(),
                decision.accountId(),
                decision.action(),
                decision.reason(),
                decision.decidedBy(),
                appeal.text(),
                appeal.state(),
                appeal.note(),
                appeal.createdAt(),
                appeal.decidedAt());
    }
}
