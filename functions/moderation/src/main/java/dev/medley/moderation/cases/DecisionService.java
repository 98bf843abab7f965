package dev.medley.moderation.cases;

import dev.medley.audit.AuditContext;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import dev.medley.moderation.cases.ModerationDecision.GuidelineReference;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What moderators decide. */
@Singleton
public class DecisionService {

    /** How long a decision may be appealed. */
    public static final Duration APPEAL_WINDOW = Duration.ofDays(30);

    private final CaseRepository cases;
    private final DecisionRepository decisions;
    private final DecisionReferences references;
    private final DecisionEffects effects;
    private final Clock clock;

    protected DecisionService(
            CaseRepository cases,
            DecisionRepository decisions,
            DecisionReferences references,
            DecisionEffects effects,
            Clock clock) {
        this.cases = cases;
        this.decisions = decisions;
        this.references = references;
        this.effects = effects;
        this.clock = clock;
    }

    /** Decides a case: about the thing, its author, and all reports of it. */
    @Transactional
    public ModerationDecision decide(AuditContext context, UUID caseId, DecisionOrder wanted) {
        Instant now = clock.instant();
        UUID moderatorId = context.actor().accountId();
        CaseFile caseFile = CaseService.workable(cases.lock(caseId), moderatorId, now);
        effects.requireNoReporter(caseId, moderatorId);
        DecisionOrder order = references.filled(wanted);
        GuidelineReference guideline = references.guideline(order);
        ModerationDecision decision = new ModerationDecision(
                Ids.next(clock),
                caseId,
                caseFile.kind(),
                caseFile.subjectId(),
                caseFile.authorId(),
                order.action(),
                Objects.requireNonNullElse(order.reason(), ""),
                guideline,
                false,
                moderatorId,
                now,
                now.plus(APPEAL_WINDOW),
                null);
        effects.closeAppeals(decision, decisions.supersede(caseId, now));
        decisions.add(decision);
        cases.close(caseId, moderatorId, order.action() == ModerationAction.RELEASE, now);
        effects.apply(caseFile, decision, order);
        effects.note(
                context, "case.decided", caseId, Map.of("action", order.action().label()));
        return decision;
    }

    /** One about what an account wrote. */
    public ModerationDecision find(UUID id, UUID accountId) {
        return decisions.find(id, accountId).orElseThrow(DecisionService::unknown);
    }

    static Refusal unknown() {
        return Refusal.notFound("decision-unknown", "There is no such decision.");
    }
}
