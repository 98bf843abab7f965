package dev.medley.orders;

import dev.medley.events.EventData;
import dev.medley.events.EventType;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this function announces. */
public sealed interface OrdersEvents extends EventData {

    /** There is something of a variant again, or nothing any more; the subject is the variant. */
    @EventType("stock.changed")
    @Serdeable
    record StockChanged(UUID variantId, UUID productId, boolean inStock) implements OrdersEvents {}

    /** Few are left of a variant at a location; the subject is the variant. */
    @EventType("stock.low")
    @Serdeable
    record StockLow(UUID variantId, String sku, String location, int available) implements OrdersEvents {}

    /**
     * Somebody has bought what was in a cart; the subject of this and the following is the order.
     *
     * @param total for people to read
     */
    @EventType("order.placed")
    @Serdeable
    record OrderPlaced(UUID orderId, String number, long amount, String currency, String total)
            implements OrdersEvents {}

    /** Its money is there. */
    @EventType("order.paid")
    @Serdeable
    record OrderPaid(UUID orderId, String number, String total) implements OrdersEvents {}

    /** It is on its way. */
    @EventType("order.shipped")
    @Serdeable
    record OrderShipped(
            UUID orderId,
            String number,
            @Nullable String carrier,
            @Nullable String trackingNumber) implements OrdersEvents {}

    @EventType("order.delivered")
    @Serdeable
    record OrderDelivered(UUID orderId, String number) implements OrdersEvents {}

    /** Nothing of it is sent, and what was paid is given back. */
    @EventType("order.cancelled")
    @Serdeable
    record OrderCancelled(UUID orderId, String number, String reason) implements OrdersEvents {}

    /** What was paid for what came back is given back. */
    @EventType("order.refunded")
    @Serdeable
    record OrderRefunded(UUID orderId, String number, String total) implements OrdersEvents {}

    /**
     * The provider has given back a part of what was paid for an order; the subject is the order.
     *
     * @param refunded how much it has given back in all
     * @param total the amount, for people to read
     */
    @EventType("payment.refunded")
    @Serdeable
    record PaymentRefunded(
            UUID orderId, String number, UUID paymentId, long amount, long refunded, String currency, String total)
            implements OrdersEvents {}

    /** The provider did not give back what it was asked to, and somebody has to see to it; the subject is the order. */
    @EventType("payment.refund-failed")
    @Serdeable
    record RefundFailed(UUID orderId, String number, String total, String reason) implements OrdersEvents {}

    /** Somebody has become an affiliate, or is none for now; the subject is the affiliate. */
    @EventType("affiliate.changed")
    @Serdeable
    record AffiliateChanged(UUID affiliateId, String status) implements OrdersEvents {}

    /**
     * What an affiliate has earned is paid; the subject is the statement.
     *
     * @param total for people to read
     */
    @EventType("affiliate.paid")
    @Serdeable
    record AffiliatePaid(UUID statementId, String total) implements OrdersEvents {}

    /** A buyer wants to send something back, or it goes on; the subject is the return. */
    @EventType("return.changed")
    @Serdeable
    record ReturnChanged(UUID returnId, UUID orderId, String number, String status) implements OrdersEvents {}

    /** An order waits for somebody to look at it; the subject is the order. */
    @EventType("order.held")
    @Serdeable
    record OrderHeld(UUID orderId, String number, int score) implements OrdersEvents {}

    /** For the embedded provider of payments itself: it has something to tell; the subject is the payment. */
    @EventType("embedded-payment.changed")
    @Serdeable
    record EmbeddedPaymentChanged(String reference) implements OrdersEvents {}
}
