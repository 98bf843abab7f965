package dev.medley.moderation.cases;

import dev.medley.audit.AuditContext;
import dev.medley.kernel.Refusal;
import dev.medley.moderation.rules.CheckService;
import dev.medley.moderation.rules.FindingVerdict;
import dev.medley.moderation.standing.SanctionKind;
import dev.medley.moderation.standing.StandingService;
import dev.medley.moderation.standing.StandingService.Breach;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What follows from decisions: for the thing, for its author, for those who reported it, for the measure of rules. */
@Singleton
class DecisionEffects {

    private static final int USUAL_DAYS = 7;

    /** By which rule something was held that a function announced. */
    private static final String HELD = "held";

    private final DecisionRepository decisions;
    private final AbuseReportRepository reports;
    private final CaseAnnouncements announcements;
    private final StandingService standing;
    private final CheckService checks;

    DecisionEffects(
            DecisionRepository decisions,
            AbuseReportRepository reports,
            CaseAnnouncements announcements,
            StandingService standing,
            CheckService checks) {
        this.decisions = decisions;
        this.reports = reports;
        this.announcements = announcements;
        this.standing = standing;
        this.checks = checks;
    }

    /**
     * Sees to it that nobody decides what they have reported themselves.
     *
     * @throws Refusal {@code case-reported}
     */
    void requireNoReporter(UUID caseId, UUID moderatorId) {
        if (reports.ofAccount(caseId, moderatorId).isPresent()) {
            throw Refusal.conflict("case-reported", "Nobody decides about what they reported themselves.");
        }
    }

    void apply(CaseFile caseFile, ModerationDecision decision, DecisionOrder order) {
        ModerationAction action = decision.action();
        if (action.takesAway() || caseFile.isHidden() || order.isMasked()) {
            announcements.decided(caseFile, action.effect(), decision.reason(), decision.guideline(), order.isMasked());
        }
        resolve(
                caseFile.id(),
                action == ModerationAction.RELEASE ? ReportState.DISMISSED : ReportState.UPHELD,
                decision.createdAt());
        UUID authorId = caseFile.authorId();
        if (authorId != null) {
            punish(new Breach(authorId, caseFile.id(), decision.id(), decision.reason()), action, order);
        }
        if (caseFile.source() == CaseSource.FILTER) {
            FindingVerdict verdict = action == ModerationAction.RELEASE ? FindingVerdict.WRONG : FindingVerdict.RIGHT;
            caseFile.categories()
                    .forEach(category ->
                            checks.keep(decision.decidedBy(), caseFile.id(), category, List.of(HELD), verdict));
        }
    }

    private void punish(Breach breach, ModerationAction action, DecisionOrder order) {
        int points = Objects.requireNonNullElse(order.points(), 1);
        Duration length = Duration.ofDays(Objects.requireNonNullElse(order.days(), USUAL_DAYS));
        switch (action) {
            case RELEASE -> {}
            case HIDE, REMOVE -> {
                if (points > 0) {
                    var _ = standing.strike(breach, points);
                }
            }
            case WARN -> {
                var _ = standing.sanction(breach, SanctionKind.WARNING, null);
            }
            case LIMIT -> {
                var _ = standing.sanction(breach, SanctionKind.LIMIT, length);
            }
            case SUSPEND -> {
                var _ = standing.sanction(breach, SanctionKind.SUSPENSION, length);
            }
        }
    }

    /** Tells those who reported a thing what came of it. */
    void resolve(UUID caseId, ReportState state, Instant now) {
        List<AbuseReport> resolved = reports.resolve(caseId, state, now);
        announcements.resolved(resolved);
        standing.countReports(
                resolved.stream()
                        .map(AbuseReport::accountId)
                        .filter(Objects::nonNull)
                        .toList(),
                state == ReportState.UPHELD);
    }

    /** Decides appeals against what another decision has taken the place of. */
    void closeAppeals(ModerationDecision decision, List<UUID> superseded) {
        decisions.appealsOf(superseded).stream()
                .filter(appeal -> appeal.state() == AppealState.OPEN)
                .forEach(appeal -> {
                    Appeal closed = new Appeal(
                            appeal.id(),
                            appeal.decisionId(),
                            appeal.accountId(),
                            appeal.text(),
                            decision.action().takesAway() ? AppealState.REJECTED : AppealState.UPHELD,
                            decision.reason(),
                            decision.decidedBy(),
                            appeal.createdAt(),
                            decision.createdAt());
                    decisions.change(closed);
                    announcements.decided(closed);
                });
    }

    /** Takes all back that a decision did. */
    void undo(CaseFile caseFile, ModerationDecision decision, String note) {
        UUID authorId = caseFile.authorId();
        if (authorId != null) {
            standing.undo(authorId, decision.id());
        }
        if (decision.action().takesAway()) {
            announcements.decided(caseFile, ModerationAction.RELEASE.effect(), note, decision.guideline(), false);
        }
    }

    void decided(Appeal appeal) {
        announcements.decided(appeal);
    }

    void note(AuditContext context, String action, UUID subjectId, Map<String, String> data) {
        announcements.note(context, action, subjectId, data);
    }
}
