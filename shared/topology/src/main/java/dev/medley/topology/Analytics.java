package dev.medley.topology;

import dev.medley.topology.Right.ReadObjects;
import dev.medley.topology.Right.ReadView;
import dev.medley.topology.Right.WriteObjects;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;

/** The function that answers questions about what people did and bought. */
final class Analytics {

    private static final String REQUESTED = "report-run.requested";
    private static final String FAILED = "report-delivery.failed";

    private static final String REFRESHED = "dashboard.refreshed";

    private static final String[] CHANGED = {"dashboard.changed", "dashboard.deleted"};

    private static final String[] COUNTED = {"visitors.counted", "sales.counted", "requests.counted"};

    private static final String[] TOLD = {
        "report.delivered", FAILED, "analytics-alert.raised", "analytics-alert.cleared"
    };

    private Analytics() {}

    static Function function() {
        return Function.named("analytics")
                .routes("/analytics")
                .workers(
                        Worker.heavy("analytics-runs", REQUESTED),
                        Worker.light("analytics-deliveries", "report-run.finished"),
                        Worker.light("analytics-live", "order.paid"),
                        Worker.light("analytics-erasure", Medley.ERASED).lowPriority())
                .schedules(schedules())
                .emits(and(COUNTED, and(CHANGED, REQUESTED)))
                .emitsIn("analytics-runs", "report-run.finished")
                .emitsIn("analytics-deliveries", "report.delivered", FAILED)
                .emitsIn("analytics-live", COUNTED)
                .emitsIn(
                        "analytics-schedules",
                        and(COUNTED, REQUESTED, FAILED, REFRESHED, "analytics-alert.raised", "analytics-alert.cleared"))
                .notifies(TOLD)
                .channels(channels())
                .rights(
                        new ReadObjects(Medley.RECORDINGS, "exports/").in("analytics-api"),
                        new WriteObjects(Medley.RECORDINGS, "exports/").in("analytics-runs", "analytics-erasure"),
                        new ReadView("activities.pub_activity"),
                        new ReadView("orders.pub_order"),
                        new ReadView("orders.pub_order_line"),
                        new ReadView("orders.pub_refund"),
                        new ReadView("orders.pub_affiliate"),
                        new ReadView("devices.pub_device_hour"),
                        new ReadView("devices.pub_device_install"),
                        new ReadView("devices.pub_device_error"),
                        new ReadView("security.pub_request_outcome"));
    }

    private static LiveChannel[] channels() {
        return new LiveChannel[] {
            LiveChannel.forAll("visitors", "analytics:read:all").event("visitors.counted", "visitors"),
            LiveChannel.forAll("sales", "analytics:read:all").event("sales.counted", "sales"),
            LiveChannel.forAll("requests", "request:read:all").event("requests.counted", "requests"),
            LiveChannel.perSubject("dashboard", "analytics:read:all")
                    .sharedBy("analytics.pub_dashboard")
                    .event("dashboard.changed", "version")
                    .event("dashboard.deleted")
                    .event("dashboard.refreshed", "asOf")
        };
    }

    private static String[] and(String[] some, String... more) {
        return Stream.of(some, more).flatMap(Arrays::stream).toArray(String[]::new);
    }

    private static Schedule[] schedules() {
        return new Schedule[] {
            Schedule.every(Duration.ofMinutes(1), "analytics-rollups"),
            Schedule.every(Duration.ofMinutes(1), "analytics-schedules"),
            Schedule.every(Duration.ofMinutes(1), "analytics-alerts"),
            Schedule.every(Duration.ofMinutes(1), "analytics-live-pulse"),
            Schedule.every(Duration.ofMinutes(1), "analytics-forwarding"),
            Schedule.every(Duration.ofMinutes(5), "analytics-affiliates"),
            Schedule.every(Duration.ofDays(1), "analytics-upkeep")
        };
    }
}
