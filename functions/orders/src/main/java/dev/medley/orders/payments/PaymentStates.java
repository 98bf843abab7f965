package dev.medley.orders.payments;

import dev.medley.events.Outbox;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Money;
import dev.medley.kernel.Refusal;
import dev.medley.orders.OrdersEvents.PaymentRefunded;
import dev.medley.orders.OrdersEvents.RefundFailed;
import dev.medley.orders.orders.Order;
import dev.medley.orders.orders.OrderNews;
import dev.medley.orders.orders.OrderService;
import dev.medley.orders.orders.OrderStatus;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The one state machine of payments: answers of providers, their notices and questions of clients all end in {@link #apply},
 * which takes how the provider has the payment, so that order and repetition do not matter. Orders are locked before their
 * payments.
 */
@Singleton
public class PaymentStates {

    private final PaymentRepository repository;
    private final OrderService orders;
    private final CaptureHold hold;
    private final Outbox outbox;
    private final Clock clock;

    PaymentStates(PaymentRepository repository, OrderService orders, CaptureHold hold, Outbox outbox, Clock clock) {
        this.repository = repository;
        this.orders = orders;
        this.hold = hold;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Takes in how the provider has a payment, with all that follows; what it says of a card that was tried before is over. */
    @Transactional
    public void apply(UUID paymentId, ProviderPayment seen) {
        Order order = lockOrder(paymentId);
        Payment payment = repository.lock(paymentId).orElseThrow();
        if (payment.reference() != null && payment.reference().equals(seen.reference())) {
            apply(order, payment, seen);
        }
    }

    /**
     * Takes in what the provider answers that was asked for something. Only so a payment learns what the provider calls it: a
     * notice that comes before may be about a card that was tried before.
     */
    @Transactional
    public void settle(ProviderRequest request, ProviderPayment seen) {
        Order order = lockOrder(request.paymentId());
        Payment payment = repository.lock(request.paymentId()).orElseThrow();
        repository.done(request.operationId());
        boolean isBegun = request.kind() == OperationKind.AUTHORISE && payment.reference() == null;
        if (isBegun || seen.reference().equals(payment.reference())) {
            apply(order, payment, seen);
        }
        if (request.kind() == OperationKind.REFUND && seen.refusal() != null && seen.refunded() < seen.captured()) {
            refundFailed(order, new Money(request.amount(), payment.currency()), seen.refusal());
        }
    }

    /** Somebody has to see to it: it can be asked for again, or be given back in another way. */
    private void refundFailed(Order order, Money amount, String reason) {
        String total = OrderNews.text(amount);
        orders.note(order, "Not given back: " + total + ".", null);
        outbox.announce(order.accountId(), order.id(), new RefundFailed(order.id(), order.number(), total, reason));
    }

    private Order lockOrder(UUID paymentId) {
        UUID orderId = repository
                .find(paymentId)
                .orElseThrow(() -> new IllegalArgumentException("No payment " + paymentId))
                .orderId();
        return orders.lock(orderId);
    }

    private void apply(Order order, Payment payment, ProviderPayment seen) {
        PaymentStatus next = next(payment, seen);
        Payment changed = payment.with(seen, next);
        if (!changed.equals(payment)) {
            repository.change(changed);
        }
        book(order, payment, changed);
        follow(order, payment, changed);
    }

    private static PaymentStatus next(Payment payment, ProviderPayment seen) {
        long refunded = Math.max(payment.refunded(), seen.refunded());
        long captured = Math.max(payment.captured(), seen.captured());
        if (captured > 0) {
            return refunded == captured ? PaymentStatus.REFUNDED : PaymentStatus.CAPTURED;
        }
        boolean isDecided = payment.status() == PaymentStatus.AUTHORISED;
        return switch (seen.status()) {
            case VOIDED -> PaymentStatus.VOIDED;
            case AUTHORISED ->
                payment.status().isUndecided() || isDecided ? PaymentStatus.AUTHORISED : payment.status();
            case FAILED -> payment.status() == PaymentStatus.VOIDED ? payment.status() : PaymentStatus.FAILED;
            default -> payment.status().isUndecided() ? seen.status() : payment.status();
        };
    }

    private void book(Order order, Payment before, Payment after) {
        if (after.captured() > before.captured()) {
            boolean _ = repository.book(
                    after, OperationKind.CAPTURE, after.captured() - before.captured(), after.captured());
        }
        if (after.refunded() > before.refunded()) {
            long amount = after.refunded() - before.refunded();
            if (repository.book(after, OperationKind.REFUND, amount, after.refunded())) {
                outbox.announce(
                        after.accountId(),
                        after.orderId(),
                        new PaymentRefunded(
                                after.orderId(),
                                order.number(),
                                after.id(),
                                amount,
                                after.refunded(),
                                after.currency().getCurrencyCode(),
                                OrderNews.text(new Money(amount, after.currency()))));
            }
        }
    }

    private void follow(Order order, Payment before, Payment after) {
        if (after.status() == PaymentStatus.AUTHORISED && before.status() != PaymentStatus.AUTHORISED) {
            authorised(order, after);
        }
        if (before.captured() == 0 && after.captured() > 0 && !orders.pay(order.id())) {
            refundRest(after);
        }
    }

    private void authorised(Order order, Payment payment) {
        boolean isPlaced = order.status() == OrderStatus.PLACED;
        if (isPlaced && hold.holds(order.id()) && orders.holdForReview(order.id())) {
            return;
        }
        if (isPlaced && orders.hold(order.id())) {
            request(payment, OperationKind.CAPTURE, payment.amount());
        } else {
            cancel(payment);
        }
    }

    /** Takes what is authorised for an order, which nothing holds any more; for whoever has locked the order. */
    @Transactional
    public void resume(UUID orderId) {
        repository
                .ofOrder(orderId)
                .flatMap(found -> repository.lock(found.id()))
                .filter(payment -> payment.status() == PaymentStatus.AUTHORISED)
                .filter(payment -> !repository.has(payment, OperationKind.CAPTURE))
                .filter(payment -> !repository.has(payment, OperationKind.CANCEL))
                .ifPresent(payment -> authorised(orders.lock(orderId), payment));
    }

    /** Gives back what was paid for an order, or lets go of what would have been. */
    @Transactional
    void reverse(UUID orderId) {
        Payment payment = repository
                .ofOrder(orderId)
                .flatMap(found -> repository.lock(found.id()))
                .orElse(null);
        if (payment == null) {
            return;
        }
        switch (payment.status()) {
            case CAPTURED -> refundRest(payment);
            case AUTHORISED, PROCESSING, REQUIRES_ACTION -> {
                repository.drop(payment.id(), OperationKind.CAPTURE);
                cancel(payment);
            }
            // What an authorisation that is under way ends in is let go of when it does.
            case CREATED, FAILED, VOIDED, REFUNDED -> {}
        }
    }

    /** Lets go of what the provider holds, or asks the buyer about. */
    void cancel(Payment payment) {
        if (!repository.has(payment, OperationKind.CANCEL)) {
            request(payment, OperationKind.CANCEL, payment.amount());
        }
    }

    /** Asks for a part of what was captured to be given back. */
    @Transactional
    Payment refund(UUID paymentId, long amount) {
        Payment payment = repository.lock(paymentId).orElseThrow();
        if (amount < 1) {
            throw Refusal.invalid("refund-invalid", "/amount", "A refund is more than nothing.");
        }
        if (amount > left(payment)) {
            throw Refusal.invalid("refund-too-large", "/amount", "There are " + left(payment) + " left to refund.");
        }
        request(payment, OperationKind.REFUND, amount);
        return payment;
    }

    private void refundRest(Payment payment) {
        long left = left(payment);
        if (left > 0) {
            request(payment, OperationKind.REFUND, left);
        }
    }

    /** How much of it has not been given back, and is not about to be. */
    long left(Payment payment) {
        return payment.captured() - payment.refunded() - repository.refundsDue(payment.id());
    }

    private void request(Payment payment, OperationKind kind, long amount) {
        repository.add(operation(payment, kind, amount, null));
    }

    PaymentOperation operation(Payment payment, OperationKind kind, long amount, @Nullable String method) {
        return new PaymentOperation(Ids.next(clock), payment.id(), kind, amount, method, payment.reference());
    }
}
