package dev.medley.moderation.cases;

import dev.medley.kernel.Ids;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;

/** What is decided without a moderator: a thing that several have reported is hidden until one has looked at it. */
@Singleton
class AutomaticDecisions {

    /** How much reports weigh that hide a thing: three of accounts of which nothing bad is known. */
    private static final double HIDING_WEIGHT = 3;

    private static final double ROUNDING = 1e-9;

    private final CaseRepository cases;
    private final DecisionRepository decisions;
    private final CaseAnnouncements announcements;
    private final Clock clock;

    AutomaticDecisions(
            CaseRepository cases, DecisionRepository decisions, CaseAnnouncements announcements, Clock clock) {
        this.cases = cases;
        this.decisions = decisions;
        this.announcements = announcements;
        this.clock = clock;
    }

    Clock clock() {
        return clock;
    }

    void hideIfReported(CaseFile caseFile) {
        if (caseFile.isHidden() || caseFile.weight() + ROUNDING < HIDING_WEIGHT) {
            return;
        }
        Instant now = clock.instant();
        String reason = "Several people have reported it. A moderator will look at it.";
        cases.change(caseFile.hidden());
        decisions.add(new ModerationDecision(
                Ids.next(clock),
                caseFile.id(),
                caseFile.kind(),
                caseFile.subjectId(),
                caseFile.authorId(),
                ModerationAction.HIDE,
                reason,
                null,
                true,
                null,
                now,
                now.plus(DecisionService.APPEAL_WINDOW),
                null));
        announcements.decided(caseFile, ModerationAction.HIDE.effect(), reason, null, false);
    }
}
