package dev.medley.moderation.cases.web;

import dev.medley.moderation.cases.AbuseReportRepository;
import dev.medley.moderation.cases.Appeal;
import dev.medley.moderation.cases.CaseEvidence;
import dev.medley.moderation.cases.CaseFile;
import dev.medley.moderation.cases.CaseRepository;
import dev.medley.moderation.cases.DecidedText;
import dev.medley.moderation.cases.DecisionRepository;
import dev.medley.moderation.cases.ModerationDecision;
import dev.medley.moderation.cases.web.CaseDetailView.CaseReportView;
import dev.medley.moderation.cases.web.CaseDetailView.EvidenceView;
import dev.medley.moderation.cases.web.CaseDetailView.PresentTextView;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private final CaseEvidence evidence;
    private final Clock clock;

    CaseDetails(
            CaseRepository cases,
            AbuseReportRepository reports,
            DecisionRepository decisions,
            CaseEvidence evidence,
            Clock clock) {
        this.cases = cases;
        this.reports = reports;
        this.decisions = decisions;
        this.evidence = evidence;
        this.clock = clock;
    }

    CaseDetailView of(CaseFile file) {
        return new CaseDetailView(
                CaseView.of(file, clock.instant()),
                evidence.present(file).map(PresentTextView::of).orElse(null),
                cases.evidence(file.id(), MOST).stream().map(EvidenceView::of).toList(),
                reports.ofCase(file.id(), MOST).stream().map(CaseReportView::of).toList(),
                views(decisions.ofCase(file.id())));
    }

    DecisionView view(ModerationDecision decision) {
        return views(List.of(decision)).getFirst();
    }

    List<DecisionView> views(List<ModerationDecision> some) {
        List<UUID> ids = some.stream().map(ModerationDecision::id).toList();
        Map<UUID, Appeal> appeals =
                decisions.appealsOf(ids).stream().collect(Collectors.toMap(Appeal::decisionId, Function.identity()));
        Map<UUID, DecidedText> texts =
                decisions.textsOf(ids).stream().collect(Collectors.toMap(DecidedText::decisionId, Function.identity()));
        return some.stream()
                .map(decision -> DecisionView.of(decision, texts.get(decision.id()), appeals.get(decision.id())))
                .toList();
    }

    /** Appeals with what they are against. */
    List<AppealedDecisionView> appealed(List<Appeal> some) {
        Map<UUID, ModerationDecision> against =
                decisions.findAll(some.stream().map(Appeal::decisionId).toList()).stream()
                        .collect(Collectors.toMap(ModerationDecision::id, Function.identity()));
        return some.stream()
                .map(appeal ->
                        AppealedDecisionView.of(appeal, Objects.requireNonNull(against.get(appeal.decisionId()))))
                .toList();
    }
}
