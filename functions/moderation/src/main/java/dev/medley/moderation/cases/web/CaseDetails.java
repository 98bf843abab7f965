package dev.medley.moderation.cases.web;

import dev.medley.moderation.cases.AbuseReportRepository;
import dev.medley.moderation.cases.Appeal;
import dev.medley.moderation.cases.CaseFile;
import dev.medley.moderation.cases.CaseRepository;
import dev.medley.moderation.cases.DecisionRepository;
import dev.medley.moderation.cases.ModerationDecision;
import dev.medley.moderation.cases.web.CaseDetailView.CaseReportView;
import dev.medley.moderation.cases.web.CaseDetailView.EvidenceView;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts together what a moderator needs, in a few statements however much there is. */
@Singleton
class CaseDetails {

    private static final int MOST = 100;

    private final CaseRepository cases;
    private final AbuseReportRepository reports;
    private final DecisionRepository decisions;
    private final Clock clock;

    CaseDetails(CaseRepository cases, AbuseReportRepository reports, DecisionRepository decisions, Clock clock) {
        this.cases = cases;
        this.reports = reports;
        this.decisions = decisions;
        this.clock = clock;
    }

    CaseDetailView of(CaseFile file) {
        return new CaseDetailView(
                CaseView.of(file, clock.instant()),
                cases.evidence(file.id(), MOST).stream().map(EvidenceView::of).toList(),
                reports.ofCase(file.id(), MOST).stream().map(CaseReportView::of).toList(),
                views(decisions.ofCase(file.id())));
    }

    List<DecisionView> views(List<ModerationDecision> some) {
        Map<UUID, Appeal> appeals = decisions
                .appealsOf(some.stream().map(ModerationDecision::id).toList())
                .stream()
                .collect(Collectors.toMap(Appeal::decisionId, Function.identity()));
        return some.stream()
                .map(decision -> DecisionView.of(decision, appeals.get(decision.id())))
                .toList();
    }
}
