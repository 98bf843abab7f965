package dev.medley.analytics.dashboards;

import dev.medley.analytics.charts.Chart;
import dev.medley.analytics.charts.ChartService;
import dev.medley.analytics.reports.ReportQuestion;
import dev.medley.analytics.reports.ReportQuestions;
import dev.medley.analytics.reports.ReportService;
import dev.medley.kernel.Refusal;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks what the widgets of dashboards say now: each viewer only what they may read themselves. */
@Singleton
public class DashboardData {

    private final ReportService reports;
    private final ChartService charts;
    private final ReportQuestions questions;

    DashboardData(ReportService reports, ChartService charts, ReportQuestions questions) {
        this.reports = reports;
        this.charts = charts;
        this.questions = questions;
    }

    /** What a viewer wants otherwise than widgets have it; null is as they have it. */
    public record Wish(
            @Nullable Integer lastDays,
            @Nullable String timeZone,
            @Nullable String weekStart,
            @Nullable String currency) {

        ReportQuestion of(ReportQuestion question) {
            return new ReportQuestion(
                    question.measures(),
                    question.dimensions(),
                    question.filters(),
                    Objects.requireNonNullElse(lastDays, question.lastDays()),
                    Objects.requireNonNullElse(timeZone, question.timeZone()),
                    Objects.requireNonNullElse(weekStart, question.weekStart()),
                    Objects.requireNonNullElse(currency, question.currency()),
                    question.limit(),
                    question.cohortId(),
                    question.metrics());
        }
    }

    /**
     * What a widget says.
     *
     * @param chart null where there is a problem
     * @param problem why there is none
     */
    public record WidgetAnswer(
            DashboardWidget widget,
            @Nullable Chart chart,
            @Nullable String problem) {}

    /**
     * Asks all of a dashboard. A widget that cannot be asked says why, and the others are answered.
     *
     * @param viewerId whose reports are asked: a report or metric of the owner's that is not shared says nothing to others
     */
    public List<WidgetAnswer> ask(Dashboard dashboard, UUID viewerId, Wish wish) {
        Set<UUID> ids = dashboard.draft().widgets().stream()
                .flatMap(widget -> Stream.ofNullable(widget.reportId()))
                .collect(Collectors.toSet());
        Map<UUID, ReportQuestion> kept = reports.questions(ids, viewerId);
        return dashboard.draft().widgets().stream()
                .map(widget -> ask(widget, kept, viewerId, wish))
                .toList();
    }

    private WidgetAnswer ask(DashboardWidget widget, Map<UUID, ReportQuestion> kept, UUID viewerId, Wish wish) {
        ReportQuestion question = widget.question() == null ? kept.get(widget.reportId()) : widget.question();
        if (question == null) {
            return new WidgetAnswer(widget, null, "report-unknown");
        }
        try {
            Chart chart = charts.ask(widget.title(), widget.type(), questions.asked(wish.of(question), viewerId));
            return new WidgetAnswer(widget, chart, null);
        } catch (Refusal refusal) {
            return new WidgetAnswer(widget, null, refusal.code());
        }
    }
}
