package dev.medley.topology;

import dev.medley.topology.Right.ReadView;
import java.time.Duration;

/** The function that answers questions about what people did and bought. */
final class Analytics {

    private Analytics() {}

    static Function function() {
        return Function.named("analytics")
                .routes("/analytics")
                .workers(Worker.light("analytics-erasure", Medley.ERASED).lowPriority())
                .schedules(Schedule.every(Duration.ofMinutes(1), "analytics-rollups"))
                .rights(
                        new ReadView("activities.pub_activity"),
                        new ReadView("orders.pub_order"),
                        new ReadView("orders.pub_order_line"),
                        new ReadView("orders.pub_refund"));
    }
}
