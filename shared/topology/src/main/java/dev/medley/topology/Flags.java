package dev.medley.topology;

import dev.medley.topology.Right.ReadView;
import dev.medley.topology.Right.WriteAudit;
import java.time.Duration;

/** The function for feature flags, whose rules every other function reads. */
final class Flags {

    private static final String[] TOLD = {"flag.stale", "flag.rolled-out", "flag.rolled-back", "flag.rollout-stopped"};

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
                        "/admin/experiments",
                        "/admin/flag-automations",
                        "/admin/flag-hints")
                .workers(Worker.light("flags-erasure", Medley.ERASED).lowPriority())
                .schedules(
                        Schedule.every(Duration.ofMinutes(1), "flag-changes"),
                        Schedule.every(Duration.ofMinutes(1), "flag-automation"),
                        Schedule.every(Duration.ofHours(1), "flag-staleness"))
                .emitsIn("flags-schedules", TOLD)
                .notifies(TOLD)
                .publishes(TOLD)
                .rights(
                        new WriteAudit(),
                        new ReadView("activities.pub_activity"),
                        new ReadView("activities.pub_withheld"),
                        new ReadView("orders.pub_order"),
                        new ReadView("security.pub_request_outcome"));
    }
}
