package dev.medley.topology;

import dev.medley.topology.Right.ReadCursorSecret;
import dev.medley.topology.Right.ReadObjects;
import dev.medley.topology.Right.ReadPaymentSecrets;
import dev.medley.topology.Right.ReadView;
import dev.medley.topology.Right.WriteAudit;
import dev.medley.topology.Right.WriteObjects;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;

/** The function for what is bought: stock, carts, orders, payments and all that follows. */
final class Orders {

    private static final String PLACED = "order.placed";
    private static final String PAID = "order.paid";
    private static final String SHIPPED = "order.shipped";
    private static final String DELIVERED = "order.delivered";
    private static final String CANCELLED = "order.cancelled";
    private static final String REFUNDED = "order.refunded";

    private static final String GIVEN_BACK = "payment.refunded";
    private static final String REFUND_FAILED = "payment.refund-failed";

    /** What becomes of an order, which its buyer, their webhooks and their activity are told. */
    private static final String[] TOLD = {PLACED, PAID, SHIPPED, DELIVERED, CANCELLED, REFUNDED};

    /** What follows when a payment changes, or what was waited for does not come in time. */
    private static final String[] FOLLOWING = {
        PAID,
        SHIPPED,
        DELIVERED,
        CANCELLED,
        REFUNDED,
        GIVEN_BACK,
        REFUND_FAILED,
        "embedded-payment.changed",
        "stock.changed",
        "stock.low"
    };

    private static final String[] NOTIFIED = {
        "stock.low", "affiliate.changed", "affiliate.paid", "return.changed", "order.held", GIVEN_BACK, REFUND_FAILED
    };

    private Orders() {}

    private static String[] and(String[] more, String... types) {
        return Stream.of(types, more).flatMap(Arrays::stream).toArray(String[]::new);
    }

    /** Each order's, with the same members of its events that notifications show. */
    private static LiveChannel channel() {
        return LiveChannel.perSubject("order", "order:read:own")
                .ownedBy("orders.pub_order_owner")
                .event(PLACED, "number", "total")
                .event(PAID, "number", "total")
                .event(SHIPPED, "number", "carrier", "trackingNumber")
                .event(DELIVERED, "number")
                .event(CANCELLED, "number", "reason")
                .event(REFUNDED, "number", "total");
    }

    private static Schedule[] schedules() {
        return new Schedule[] {
            Schedule.every(Duration.ofMinutes(1), "orders-expiry"),
            Schedule.every(Duration.ofMinutes(1), "payments-due"),
            Schedule.every(Duration.ofHours(1), "carts-expiry"),
            Schedule.every(Duration.ofHours(1), "affiliate-clicks-retention"),
            Schedule.every(Duration.ofHours(1), "payment-notices-retention")
        };
    }

    static Function function() {
        return Function.named("orders")
                .routes(
                        "/orders",
                        "/cart",
                        "/inventory",
                        "/payments",
                        "/promotions",
                        "/affiliates",
                        "/returns",
                        "/tax-rates",
                        "/shipping-rates")
                .workers(
                        Worker.light("orders-work").deferred(Medley.ERASED),
                        Worker.light("orders-payments", "embedded-payment.changed"),
                        Worker.light("orders-books", PAID, GIVEN_BACK))
                .schedules(schedules())
                .emits(and(and(TOLD, NOTIFIED), "stock.changed", "embedded-payment.changed"))
                .emitsIn("orders-payments", FOLLOWING)
                .emitsIn("orders-schedules", FOLLOWING)
                .emitsIn("orders-work", CANCELLED, "stock.changed", "stock.low")
                .activity(TOLD)
                .notifies(and(TOLD, NOTIFIED))
                .publishes(TOLD)
                .channels(channel())
                .rights(
                        new WriteAudit(),
                        new ReadPaymentSecrets().in("orders-api", "orders-schedules"),
                        // It signs what the provider that takes no real money says, and the API checks that.
                        new ReadCursorSecret().in("orders-payments"),
                        new ReadObjects(Medley.RECORDINGS, "invoices/").in("orders-api"),
                        new WriteObjects(Medley.RECORDINGS, "invoices/").in("orders-api", "orders-work"),
                        new ReadView("catalog.pub_variant"),
                        new ReadView("catalog.pub_price"),
                        new ReadView("catalog.pub_product_group"));
    }
}
