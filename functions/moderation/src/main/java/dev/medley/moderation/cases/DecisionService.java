package dev.medley.moderation.cases;

import dev.medley.audit.AuditContext;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.VersionCheck;
import dev.medley.moderation.cases.ModerationDecision.GuidelineReference;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntPredicate;

/** What moderators decide. */
@Singleton
public class DecisionService {

    /** How long a decision may be appealed. */
    public static final Duration APPEAL_WINDOW = Duration.ofDays(30);

    private final CaseRepository cases;
    private final DecisionRepository decisions;
    private final DecisionReferences references;
    private final DecisionEffects effects;
    private final CaseEvidence evidence;
    private final Clock clock;

    protected DecisionService(
            CaseRepository cases,
            DecisionRepository decisions,
            DecisionReferences references,
            DecisionEffects effects,
            CaseEvidence evidence) {
        this.cases = cases;
        this.decisions = decisions;
        this.references = references;
        this.effects = effects;
        this.evidence = evidence;
        this.clock = evidence.clock();
    }

    /**
     * Decides a case: about the thing, its author, and all reports of it. What was written anew since the latest evidence is not
     * released: it becomes evidence first, for somebody to read.
     *
     * @param expected whether the moderator has read this version of the case
     * @throws Refusal {@code case-changed}
     */
    public ModerationDecision decide(AuditContext context, UUID caseId, DecisionOrder wanted, IntPredicate expected) {
        if (!wanted.action().takesAway() && evidence.renew(caseId)) {
            throw changed();
        }
        return decideAsKept(context, caseId, wanted, expected);
    }

    /** For {@link #decide} alone, which has kept what is new before and in a transaction of its own. */
    @Transactional
    protected ModerationDecision decideAsKept(
            AuditContext context, UUID caseId, DecisionOrder wanted, IntPredicate expected) {
        Instant now = clock.instant();
        UUID moderatorId = context.actor().accountId();
        CaseFile caseFile = CaseService.workable(cases.lock(caseId), moderatorId, now);
        effects.requireNoReporter(caseId, moderatorId);
        VersionCheck.require(expected, caseFile.version());
        DecisionOrder order = references.filled(wanted, caseFile.kind());
        if (!order.action().takesAway() && evidence.isChanged(caseFile)) {
            throw changed();
        }
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

    private static Refusal changed() {
        return Refusal.conflict(
                "case-changed",
                "The thing was written anew. What it says now is in the evidence; read it, and decide again.");
    }

    static Refusal unknown() {
        return Refusal.notFound("decision-unknown", "There is no such decision.");
    }
}
