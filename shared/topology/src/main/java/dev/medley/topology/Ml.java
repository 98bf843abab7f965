package dev.medley.topology;

import dev.medley.topology.Right.ReadObjects;
import dev.medley.topology.Right.ReadView;
import dev.medley.topology.Right.WriteAudit;
import dev.medley.topology.Right.WriteObjects;
import java.time.Duration;

/** The function that learns from what people do and buy. */
final class Ml {

    private static final String MODELS = "models/ml/";

    private Ml() {}

    static Function function() {
        return Function.named("ml")
                .routes("/ml", "/recommendations")
                .workers(
                        Worker.heavy("ml-trainings", "ml-training.requested"),
                        Worker.light("ml-erasure", Medley.ERASED).lowPriority())
                .schedules(Schedule.every(Duration.ofDays(1), "ml-upkeep"))
                .emits("ml-training.requested", "model.promoted", "price-proposal.accepted")
                .emitsIn("ml-trainings", "ml-training.finished", "model.promoted")
                .emitsIn("ml-schedules", "ml-training.requested")
                .publishes("price-proposal.accepted")
                .rights(
                        new WriteAudit(),
                        new ReadObjects(Medley.RECORDINGS, MODELS).in("ml-api", "ml-trainings", "ml-schedules"),
                        new WriteObjects(Medley.RECORDINGS, MODELS).in("ml-trainings", "ml-schedules"),
                        new ReadView("activities.pub_activity"),
                        new ReadView("catalog.pub_price"),
                        new ReadView("catalog.pub_product_term"),
                        new ReadView("catalog.pub_variant"),
                        new ReadView("orders.pub_fraud_assessment"),
                        new ReadView("orders.pub_order"),
                        new ReadView("orders.pub_order_line"),
                        new ReadView("orders.pub_refund"),
                        new ReadView("orders.pub_stock_level"),
                        new ReadView("security.pub_request_outcome"));
    }
}
