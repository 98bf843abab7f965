package dev.medley.moderation.cases;

import dev.medley.kernel.Digests;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import dev.medley.moderation.standing.StandingService;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What readers report. */
@Singleton
public class AbuseReportService {

    private static final int MANY_A_DAY = 20;
    private static final int MOST_A_DAY = 50;
    private static final double OF_MANY = 0.5;

    /** Accounts are easily made to report something: those of the last day hide nothing by a few reports. */
    private static final Duration NEW = Duration.ofDays(1);

    private static final double OF_NEW = 0.3;

    private final CaseRepository cases;
    private final AbuseReportRepository reports;
    private final SubjectRepository subjects;
    private final StandingService standing;
    private final AutomaticDecisions automatic;
    private final Clock clock;

    protected AbuseReportService(
            CaseRepository cases,
            AbuseReportRepository reports,
            SubjectRepository subjects,
            StandingService standing,
            AutomaticDecisions automatic) {
        this.cases = cases;
        this.reports = reports;
        this.subjects = subjects;
        this.standing = standing;
        this.automatic = automatic;
        this.clock = automatic.clock();
    }

    /** What somebody finds wrong with a thing. */
    public record Complaint(String kind, UUID subjectId, ReportCategory category, String text) {}

    /**
     * Takes a report. Another one of the same account about the same case is the first one; a thing that was found harmless is
     * not reported until it is changed.
     *
     * @return the report; empty where the thing was reviewed already
     */
    @Transactional
    public Optional<AbuseReport> report(UUID accountId, Complaint complaint) {
        ModeratedSubject subject = subjects.reportable(complaint.kind(), complaint.subjectId(), accountId)
                .orElseThrow(AbuseReportService::unknown);
        if (subject.authorId().equals(accountId)) {
            throw Refusal.conflict("report-own", "Nobody reports what they wrote themselves.");
        }
        int today = reports.countSince(accountId, clock.instant().minus(Duration.ofDays(1)));
        Optional<CaseFile> open = cases.lockOpen(subject.kind(), subject.id());
        Optional<AbuseReport> earlier = open.flatMap(one -> reports.ofAccount(one.id(), accountId));
        if (earlier.isPresent()) {
            return earlier;
        }
        if (open.isEmpty() && cases.isCleared(subject)) {
            return Optional.empty();
        }
        if (today >= MOST_A_DAY) {
            throw Refusal.throttled(
                    "reports-throttled",
                    "An account reports at most " + MOST_A_DAY + " things a day.",
                    Duration.ofHours(1));
        }
        boolean isNew = reports.isNew(accountId, clock.instant().minus(NEW));
        double weight =
                standing.find(accountId).reportWeight() * (today >= MANY_A_DAY ? OF_MANY : 1) * (isNew ? OF_NEW : 1);
        return Optional.of(add(accountId, complaint, subject, open, weight));
    }

    private AbuseReport add(
            UUID accountId, Complaint complaint, ModeratedSubject subject, Optional<CaseFile> open, double weight) {
        Instant now = clock.instant();
        CaseFile before = open.orElseGet(() -> CaseFile.open(Ids.next(clock), subject, CaseSource.REPORT, false, now));
        CaseFile after = before.reported(complaint.category(), weight, subject.reach());
        if (open.isPresent()) {
            cases.change(after);
        } else {
            cases.add(after);
        }
        UUID evidenceId = cases.keep(new Evidence(
                Ids.next(clock),
                after.id(),
                subject.authorId(),
                subject.body(),
                Digests.sha256(subject.body()),
                subject.changedAt(),
                now));
        AbuseReport report = new AbuseReport(
                Ids.next(clock),
                after.id(),
                evidenceId,
                subject.kind(),
                subject.id(),
                accountId,
                complaint.category(),
                complaint.text(),
                weight,
                ReportState.OPEN,
                now,
                null);
        reports.add(report);
        automatic.hideIfReported(after);
        return report;
    }

    /** One of an account's own. */
    public AbuseReport find(UUID id, UUID accountId) {
        return reports.find(id, accountId)
                .orElseThrow(() -> Refusal.notFound("report-unknown", "There is no such report."));
    }

    private static Refusal unknown() {
        return Refusal.notFound("subject-unknown", "There is nothing of this kind to be read.");
    }
}
