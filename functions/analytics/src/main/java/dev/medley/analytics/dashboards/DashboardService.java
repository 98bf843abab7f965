package dev.medley.analytics.dashboards;

import dev.medley.analytics.AnalyticsEvents.DashboardChanged;
import dev.medley.analytics.AnalyticsEvents.DashboardDeleted;
import dev.medley.analytics.dashboards.Dashboard.DashboardDraft;
import dev.medley.analytics.dashboards.DashboardRepository.Viewer;
import dev.medley.analytics.questions.Question;
import dev.medley.analytics.reports.ReportQuestion;
import dev.medley.analytics.reports.ReportQuestions;
import dev.medley.analytics.reports.ReportService;
import dev.medley.events.Outbox;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.VersionCheck;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeps dashboards, and how people lay them out. */
@Singleton
public class DashboardService {

    private final DashboardRepository repository;
    private final ReportService reports;
    private final ReportQuestions questions;
    private final Outbox outbox;
    private final Clock clock;

    protected DashboardService(
            DashboardRepository repository,
            ReportService reports,
            ReportQuestions questions,
            Outbox outbox,
            Clock clock) {
        this.repository = repository;
        this.reports = reports;
        this.questions = questions;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Keeps a dashboard whose widgets fit and can be asked for.
     *
     * @throws Refusal {@code dashboard-invalid}, {@code dashboards-full}, or what a question breaks
     */
    @Transactional
    public Dashboard create(UUID accountId, DashboardDraft draft) {
        check(accountId, draft);
        if (repository.count(accountId) >= Dashboard.MOST) {
            throw Refusal.conflict("dashboards-full", "There are " + Dashboard.MOST + " dashboards already.");
        }
        Instant now = clock.instant();
        Dashboard dashboard = new Dashboard(Ids.next(clock), accountId, draft, 1, now, now);
        repository.add(dashboard);
        return dashboard;
    }

    /** One that somebody sees, as they have laid it out. */
    public Dashboard find(UUID id, Viewer viewer) {
        Dashboard dashboard = repository.find(id, viewer).orElseThrow(DashboardService::unknown);
        return dashboard.showing(
                DashboardGrid.laidOut(dashboard.draft().widgets(), repository.layout(id, viewer.accountId())));
    }

    public Page<Dashboard> list(Viewer viewer, PageRequest page) {
        return repository.list(viewer, page);
    }

    /**
     * Changes one's own dashboard.
     *
     * @param expected whether the caller knows this version
     */
    @Transactional
    public Dashboard change(UUID id, UUID accountId, DashboardDraft draft, IntPredicate expected) {
        Dashboard dashboard = repository.lock(id, accountId).orElseThrow(DashboardService::unknown);
        VersionCheck.require(expected, dashboard.version());
        check(accountId, draft);
        Dashboard changed = dashboard.with(draft, clock.instant());
        repository.change(changed);
        outbox.announce(accountId, id, new DashboardChanged(changed.version()));
        return changed;
    }

    @Transactional
    public void remove(UUID id, UUID accountId) {
        if (!repository.remove(id, accountId)) {
            throw unknown();
        }
        outbox.announce(accountId, id, new DashboardDeleted());
    }

    /**
     * Keeps where somebody wants the widgets of a dashboard that they see. Nobody else sees it so.
     *
     * @throws Refusal {@code dashboard-invalid} where they would not fit
     */
    @Transactional
    public Dashboard layOut(UUID id, Viewer viewer, Map<String, WidgetPlace> places) {
        Dashboard dashboard = repository.find(id, viewer).orElseThrow(DashboardService::unknown);
        Set<String> keys =
                dashboard.draft().widgets().stream().map(DashboardWidget::key).collect(Collectors.toSet());
        if (!keys.containsAll(places.keySet())) {
            throw Refusal.invalid("dashboard-invalid", "/places", "There is no widget of such a key.");
        }
        List<DashboardWidget> moved = DashboardGrid.moved(dashboard.draft().widgets(), places);
        DashboardGrid.require(moved);
        repository.keepLayout(id, viewer.accountId(), places);
        return dashboard.showing(moved);
    }

    private void check(UUID accountId, DashboardDraft draft) {
        DashboardGrid.require(draft.widgets());
        Map<UUID, ReportQuestion> kept = reports.questions(
                draft.widgets().stream()
                        .flatMap(widget -> Stream.ofNullable(widget.reportId()))
                        .collect(Collectors.toSet()),
                accountId);
        for (int i = 0; i < draft.widgets().size(); i++) {
            check(draft.widgets().get(i), kept, accountId, "/widgets/" + i);
        }
    }

    private void check(DashboardWidget widget, Map<UUID, ReportQuestion> kept, UUID accountId, String pointer) {
        if (widget.reportId() == null == (widget.question() == null)) {
            throw Refusal.invalid("dashboard-invalid", pointer, "It has either a report or a question.");
        }
        ReportQuestion question = widget.question() == null ? kept.get(widget.reportId()) : widget.question();
        if (question == null) {
            throw Refusal.invalid("dashboard-invalid", pointer + "/reportId", "There is no such report.");
        }
        try {
            Question asked = questions.asked(question, accountId);
            widget.type().require(asked.quantities().size(), asked.dimensions());
        } catch (Refusal refusal) {
            throw Refusal.invalid(
                    "dashboard-invalid",
                    pointer,
                    refusal.faults().isEmpty()
                            ? refusal.detail()
                            : refusal.faults().getFirst().detail());
        }
    }

    private static Refusal unknown() {
        return Refusal.notFound("dashboard-unknown", "There is no such dashboard.");
    }
}
