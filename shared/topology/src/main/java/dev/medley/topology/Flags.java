package dev.medley.topology;

import dev.medley.topology.Right.ReadView;
import dev.medley.topology.Right.WriteAudit;
import java.time.Duration;

/** The function for feature flags, whose rules every other function reads. */
final class Flags {

    private Flags() {}

    static Function function() {
        return Function.named("flags")
                .routes(
                        "/flags",
                        "/ofrep/v1",
                        "/admin/flags",
                        "/admin/flag-environments",
                        "/admin/flag-changes",
                        "/admin/segments",
                        "/admin/experiments")
                .workers(Worker.light("flags-erasure", Medley.ERASED).lowPriority())
                .schedules(
                        Schedule.every(Duration.ofMinutes(1), "flag-changes"),
                        Schedule.every(Duration.ofHours(1), "flag-staleness"))
                .emits("flag.stale")
                .notifies("flag.stale")
                .publishes("flag.stale")
                .rights(new WriteAudit(), new ReadView("activities.pub_activity"), new ReadView("orders.pub_order"));
    }
}
