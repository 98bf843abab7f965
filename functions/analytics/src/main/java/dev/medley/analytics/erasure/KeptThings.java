package dev.medley.analytics.erasure;

import dev.medley.analytics.alerts.AlertRepository;
import dev.medley.analytics.cohorts.CohortRepository;
import dev.medley.analytics.dashboards.DashboardRepository;
import dev.medley.analytics.metrics.SavedMetricRepository;
import dev.medley.analytics.reports.ReportRepository;
import dev.medley.analytics.runs.ReportRunService;
import dev.medley.analytics.schedules.ReportScheduleRepository;
import jakarta.inject.Singleton;
import java.util.UUID;

/** What people keep: it goes with them. */
@Singleton
public class KeptThings {

    private final SharedThings shared;
    private final ReportRunService runs;
    private final ReportScheduleRepository schedules;
    private final DashboardRepository dashboards;
    private final AlertRepository alerts;

    KeptThings(
            SharedThings shared,
            ReportRunService runs,
            ReportScheduleRepository schedules,
            DashboardRepository dashboards,
            AlertRepository alerts) {
        this.shared = shared;
        this.runs = runs;
        this.schedules = schedules;
        this.dashboards = dashboards;
        this.alerts = alerts;
    }

    /** What others use too. */
    @Singleton
    record SharedThings(ReportRepository reports, CohortRepository cohorts, SavedMetricRepository metrics) {}

    /** Removes all that an account has, in the caller's transaction. */
    public void erase(UUID accountId) {
        dashboards.erase(accountId);
        alerts.erase(accountId);
        schedules.erase(accountId);
        runs.erase(accountId);
        shared.reports().erase(accountId);
        shared.cohorts().erase(accountId);
        shared.metrics().erase(accountId);
    }
}
