package dev.medley.analytics;

import dev.medley.analytics.live.numbers.LiveRequests;
import dev.medley.analytics.live.numbers.LiveSales;
import dev.medley.analytics.live.numbers.LiveVisitors;
import dev.medley.events.EventData;
import dev.medley.events.EventType;
import dev.medley.jobs.JobStatus;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

/** What this function announces. */
public sealed interface AnalyticsEvents extends EventData {

    /** A report is to be made into a file; the subject is the run, the owner who asked for it. */
    @EventType("report-run.requested")
    @Serdeable
    record ReportRunRequested(UUID jobId) implements AnalyticsEvents {}

    /** The file of a report is there, or never will be. */
    @EventType("report-run.finished")
    @Serdeable
    record ReportRunFinished(JobStatus status) implements AnalyticsEvents {}

    /** A report has come to somebody, who is the owner; the subject is the run. */
    @EventType("report.delivered")
    @Serdeable
    record ReportDelivered(
            UUID runId, String reportName, String format, String period, String filters, int rows, String summary)
            implements AnalyticsEvents {}

    /** A report has not come as it should have; the owner is whose schedule it is, the subject the delivery. */
    @EventType("report-delivery.failed")
    @Serdeable
    record ReportDeliveryFailed(UUID reportId, String reportName, String reason) implements AnalyticsEvents {}

    /** A number is as the owner wanted to be told of; the subject is the alert. */
    @EventType("analytics-alert.raised")
    @Serdeable
    record AlertRaised(UUID alertId, String name, String measure, String period, long value, double expected)
            implements AnalyticsEvents {}

    /** It is not so any more. */
    @EventType("analytics-alert.cleared")
    @Serdeable
    record AlertCleared(UUID alertId, String name, String measure, String period, long value)
            implements AnalyticsEvents {}

    /** A dashboard is not as it was, or is shared with others; the owner is whose it is, the subject the dashboard. */
    @EventType("dashboard.changed")
    @Serdeable
    record DashboardChanged(int version) implements AnalyticsEvents {}

    /** A dashboard is gone. */
    @EventType("dashboard.deleted")
    @Serdeable
    record DashboardDeleted() implements AnalyticsEvents {}

    /** A dashboard that somebody looks at has new numbers; they hold what had happened by then. */
    @EventType("dashboard.refreshed")
    @Serdeable
    record DashboardRefreshed(Instant asOf) implements AnalyticsEvents {}

    /** How many are there has changed; nobody in particular owns it. */
    @EventType("visitors.counted")
    @Serdeable
    record VisitorsCounted(LiveVisitors visitors) implements AnalyticsEvents {}

    /** What was sold today has changed. */
    @EventType("sales.counted")
    @Serdeable
    record SalesCounted(LiveSales sales) implements AnalyticsEvents {}

    /** What was asked of the system in the last minute has changed. */
    @EventType("requests.counted")
    @Serdeable
    record RequestsCounted(LiveRequests requests) implements AnalyticsEvents {}
}
