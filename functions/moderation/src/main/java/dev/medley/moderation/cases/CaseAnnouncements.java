package dev.medley.moderation.cases;

import dev.medley.audit.AuditContext;
import dev.medley.audit.AuditLog;
import dev.medley.events.Outbox;
import dev.medley.kernel.Digests;
import dev.medley.moderation.ModerationEvents.AppealDecided;
import dev.medley.moderation.ModerationEvents.ModerationDecided;
import dev.medley.moderation.ModerationEvents.ReportResolved;
import dev.medley.moderation.cases.ModerationDecision.GuidelineReference;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says what became of cases: to functions that own things, to authors and reporters, and to the audit. */
@Singleton
class CaseAnnouncements {

    private final Outbox outbox;
    private final AuditLog audit;
    private final CaseRepository cases;

    CaseAnnouncements(Outbox outbox, AuditLog audit, CaseRepository cases) {
        this.outbox = outbox;
        this.audit = audit;
        this.cases = cases;
    }

    /**
     * What becomes of a thing, and what it said when that was decided; of an erased author nothing is left that anything could
     * become of.
     *
     * @param isMasked whether it is masked by the rules of its place
     */
    void decided(
            CaseFile caseFile, String effect, String reason, @Nullable GuidelineReference guideline, boolean isMasked) {
        UUID authorId = caseFile.authorId();
        if (authorId != null) {
            Optional<Evidence> seen = cases.latestEvidence(caseFile.id());
            outbox.announce(
                    authorId,
                    caseFile.subjectId(),
                    new ModerationDecided(
                            caseFile.id(),
                            caseFile.kind(),
                            caseFile.subjectId(),
                            authorId,
                            effect,
                            reason,
                            guideline == null ? null : guideline.id(),
                            isMasked,
                            seen.map(evidence -> Digests.hex(evidence.hash())).orElse(null),
                            seen.map(Evidence::changedAt).orElse(null)));
        }
    }

    /** What became of reports, each to its reporter. */
    void resolved(List<AbuseReport> reports) {
        outbox.announce(reports.stream()
                .filter(report -> report.accountId() != null)
                .map(report -> outbox.event(
                        Objects.requireNonNull(report.accountId()),
                        report.id(),
                        new ReportResolved(
                                report.id(),
                                report.kind(),
                                report.subjectId(),
                                report.state().label())))
                .toList());
    }

    void decided(Appeal appeal) {
        UUID authorId = appeal.accountId();
        if (authorId != null) {
            outbox.announce(
                    authorId,
                    appeal.id(),
                    new AppealDecided(
                            appeal.id(),
                            appeal.decisionId(),
                            appeal.state().label(),
                            Objects.requireNonNullElse(appeal.note(), "")));
        }
    }

    void note(AuditContext context, String action, UUID subjectId, Map<String, String> data) {
        audit.note(context, action, subjectId, data);
    }
}
