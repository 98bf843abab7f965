package dev.medley.moderation.cases;

import dev.medley.audit.AuditContext;
import dev.medley.audit.AuditLog;
import dev.medley.events.Outbox;
import dev.medley.moderation.ModerationEvents.AppealDecided;
import dev.medley.moderation.ModerationEvents.ModerationDecided;
import dev.medley.moderation.ModerationEvents.ReportResolved;
import dev.medley.moderation.cases.ModerationDecision.GuidelineReference;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says what became of cases: to functions that own things, to authors and reporters, and to the audit. */
@Singleton
class CaseAnnouncements {

    private final Outbox outbox;
    private final AuditLog audit;

    CaseAnnouncements(Outbox outbox, AuditLog audit) {
        this.outbox = outbox;
        this.audit = audit;
    }

    /** What becomes of a thing; of an erased author nothing is left that anything could become of. */
    void decided(CaseFile caseFile, String effect, String reason, @Nullable GuidelineReference guideline) {
        UUID authorId = caseFile.authorId();
        if (authorId != null) {
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
                            guideline == null ? null : guideline.id()));
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
