package dev.medley.topology;

import dev.medley.topology.Right.ReadObjects;
import dev.medley.topology.Right.ReadView;
import dev.medley.topology.Right.WriteObjects;
import java.time.Duration;

/** The function that answers questions about what people did and bought. */
final class Analytics {

    private Analytics() {}

    static Function function() {
        return Function.named("analytics")
                .routes("/analytics")
                .workers(
                        Worker.heavy("analytics-runs", "report-run.requested"),
                        Worker.light("analytics-deliveries", "report-run.finished"),
                        Worker.light("analytics-erasure", Medley.ERASED).lowPriority())
                .schedules(
                        Schedule.every(Duration.ofMinutes(1), "analytics-rollups"),
                        Schedule.every(Duration.ofMinutes(1), "analytics-schedules"),
                        Schedule.every(Duration.ofMinutes(1), "analytics-alerts"),
                        Schedule.every(Duration.ofMinutes(5), "analytics-affiliates"),
                        Schedule.every(Duration.ofDays(1), "analytics-upkeep"))
                .emits(
                        "report-run.requested",
                        "report-run.finished",
                        "report.delivered",
                        "report-delivery.failed",
                        "analytics-alert.raised",
                        "analytics-alert.cleared")
                .notifies(
                        "report.delivered",
                        "report-delivery.failed",
                        "analytics-alert.raised",
                        "analytics-alert.cleared")
                .rights(
                        new ReadObjects(Medley.RECORDINGS, "exports/").in("analytics-api"),
                        new WriteObjects(Medley.RECORDINGS, "exports/").in("analytics-runs", "analytics-erasure"),
                        new ReadView("activities.pub_activity"),
                        new ReadView("orders.pub_order"),
                        new ReadView("orders.pub_order_line"),
                        new ReadView("orders.pub_refund"),
                        new ReadView("orders.pub_affiliate"));
    }
}
