package dev.medley.moderation.cases;

import dev.medley.audit.AuditContext;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Appeals: one against each decision, within a month, decided by somebody else than who made it. */
@Singleton
public class AppealService {

    private final DecisionRepository decisions;
    private final CaseRepository cases;
    private final DecisionEffects effects;
    private final Clock clock;

    protected AppealService(DecisionRepository decisions, CaseRepository cases, DecisionEffects effects, Clock clock) {
        this.decisions = decisions;
        this.cases = cases;
        this.effects = effects;
        this.clock = clock;
    }

    /** What the author of a thing says against a decision about it. */
    @Transactional
    public Appeal appeal(UUID accountId, UUID decisionId, String text) {
        Instant now = clock.instant();
        ModerationDecision decision = decisions
                .lock(decisionId)
                .filter(one -> accountId.equals(one.accountId()))
                .orElseThrow(DecisionService::unknown);
        if (!decision.isAppealable()) {
            throw Refusal.conflict("decision-not-appealable", "Nothing was done that could be taken back.");
        }
        Appeal appeal =
                new Appeal(Ids.next(clock), decisionId, accountId, text, AppealState.OPEN, null, null, now, null);
        if (decisions.appealOf(decisionId).isPresent()) {
            throw Refusal.conflict("appeal-exists", "There is an appeal against the decision already.");
        }
        if (decision.undoneAt() != null) {
            throw Refusal.conflict("decision-undone", "The decision holds no longer.");
        }
        if (now.isAfter(decision.appealUntil())) {
            throw Refusal.conflict("appeal-late", "The time for appeals is over.");
        }
        if (!decisions.add(appeal)) {
            throw Refusal.conflict("appeal-exists", "There is an appeal against the decision already.");
        }
        return appeal;
    }

    /** Decides an appeal. Where it is upheld, all is taken back that the decision did. */
    @Transactional
    public Appeal decide(AuditContext context, UUID appealId, boolean isUpheld, String note) {
        Instant now = clock.instant();
        UUID moderatorId = context.actor().accountId();
        CaseFile caseFile =
                decisions.caseOfAppeal(appealId).flatMap(cases::lock).orElseThrow(AppealService::unknown);
        Appeal appeal = decisions.lockAppeal(appealId).orElseThrow(AppealService::unknown);
        if (appeal.state() != AppealState.OPEN) {
            throw Refusal.conflict("appeal-decided", "The appeal is decided already.");
        }
        ModerationDecision decision = decisions.lock(appeal.decisionId()).orElseThrow(DecisionService::unknown);
        if (moderatorId.equals(decision.decidedBy()) || moderatorId.equals(decision.accountId())) {
            throw Refusal.conflict("appeal-own", "Somebody else decides than who decided first, and than the author.");
        }
        Appeal decided = new Appeal(
                appealId,
                appeal.decisionId(),
                appeal.accountId(),
                appeal.text(),
                isUpheld ? AppealState.UPHELD : AppealState.REJECTED,
                note,
                moderatorId,
                appeal.createdAt(),
                now);
        decisions.change(decided);
        if (isUpheld) {
            undo(caseFile, decision, decided);
        }
        effects.decided(decided);
        effects.note(
                context,
                "appeal.decided",
                appealId,
                Map.of("outcome", decided.state().label()));
        return decided;
    }

    private void undo(CaseFile caseFile, ModerationDecision decision, Appeal appeal) {
        Instant now = clock.instant();
        decisions.undo(decision.id(), now);
        if (caseFile.state() == CaseState.OPEN) {
            cases.close(caseFile.id(), appeal.decidedBy(), true, now);
            effects.resolve(caseFile.id(), ReportState.DISMISSED, now);
        } else {
            cases.clear(caseFile.id(), now);
        }
        effects.undo(caseFile, decision, Objects.requireNonNullElse(appeal.note(), ""));
    }

    private static Refusal unknown() {
        return Refusal.notFound("appeal-unknown", "There is no such appeal.");
    }
}
