package dev.medley.orders.payments;

import dev.medley.kernel.Ids;
import dev.medley.kernel.Money;
import dev.medley.kernel.Refusal;
import dev.medley.orders.orders.Order;
import dev.medley.orders.orders.OrderNews;
import dev.medley.orders.orders.OrderService;
import dev.medley.orders.orders.OrderStatus;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people do about payments; each method is one transaction. */
@Singleton
public class PaymentService {

    private final PaymentRepository repository;
    private final PaymentStates states;
    private final PaymentProviders providers;
    private final OrderService orders;
    private final Clock clock;

    PaymentService(
            PaymentRepository repository,
            PaymentStates states,
            PaymentProviders providers,
            OrderService orders,
            Clock clock) {
        this.repository = repository;
        this.states = states;
        this.providers = providers;
        this.orders = orders;
        this.clock = clock;
    }

    /**
     * Begins to pay for an order, or goes on with what was begun. Another card is tried where one was declined, or where the
     * bank waits for the buyer, who may have closed its window; what that bank holds is let go of.
     *
     * @param method what the provider gave the buyer for the card; null to ask how things are
     */
    @Transactional
    public Payment begin(UUID orderId, UUID accountId, @Nullable String method) {
        Order order = orders.lock(orderId);
        if (!order.accountId().equals(accountId)) {
            throw OrderService.unknown();
        }
        Payment payment = repository.ofOrder(orderId).orElse(null);
        if (method == null) {
            return payment == null ? failMissing() : payment;
        }
        if (payment != null && !isTriedAgain(payment, method)) {
            return payment;
        }
        if (order.status() != OrderStatus.PLACED) {
            throw Refusal.conflict("payment-not-due", "Nothing is to be paid for this order.");
        }
        Payment begun = payment == null ? created(order) : payment.again();
        if (payment == null) {
            repository.add(begun);
        } else {
            if (payment.status() == PaymentStatus.REQUIRES_ACTION) {
                states.cancel(payment);
            }
            repository.change(begun);
        }
        repository.add(states.operation(begun, OperationKind.AUTHORISE, begun.amount(), method));
        return begun;
    }

    private boolean isTriedAgain(Payment payment, String method) {
        return switch (payment.status()) {
            case FAILED -> true;
            // The same card again is the same request again.
            case REQUIRES_ACTION ->
                repository
                        .lastMethod(payment.id())
                        .filter(last -> !last.equals(method))
                        .isPresent();
            default -> false;
        };
    }

    private Payment created(Order order) {
        return new Payment(
                Ids.next(clock),
                order.id(),
                order.accountId(),
                providers.current().name(),
                null,
                PaymentStatus.CREATED,
                order.currency(),
                order.totals().total(),
                0,
                0,
                1,
                null,
                null);
    }

    public Payment ofOrder(UUID orderId) {
        return repository.ofOrder(orderId).orElseGet(PaymentService::failMissing);
    }

    /** Asks for a part of what was captured to be given back. */
    @Transactional
    public Payment refund(UUID orderId, long amount, String currency) {
        Order order = orders.lock(orderId);
        Payment payment = ofOrder(order.id());
        if (!payment.currency().getCurrencyCode().equals(currency)) {
            throw Refusal.invalid("refund-too-large", "/currency", "It was paid in " + payment.currency() + ".");
        }
        Payment refunded = states.refund(payment.id(), amount);
        orders.note(order, "Given back: " + OrderNews.text(new Money(amount, payment.currency())) + ".", null);
        return refunded;
    }

    /** How much of what was paid for an order has not been given back, and is not about to be. */
    public long left(UUID orderId) {
        return repository.ofOrder(orderId).map(states::left).orElse(0L);
    }

    /** Asks for so much to be given back, or for what is left where that is less; how much. */
    @Transactional
    public long refundUpTo(UUID orderId, long amount) {
        Order order = orders.lock(orderId);
        long possible = Math.min(amount, left(order.id()));
        if (possible > 0) {
            Payment _ = states.refund(ofOrder(orderId).id(), possible);
        }
        return possible;
    }

    /** Takes in a notice, once; the payment that it is about, null where there is none. */
    @Transactional
    public @Nullable UUID take(PaymentProvider provider, ProviderNotice notice) {
        if (!repository.note(provider.name(), notice.id())) {
            return null;
        }
        Payment payment = repository
                .find(notice.paymentId())
                .filter(found -> found.provider().equals(provider.name()))
                .orElse(null);
        if (payment == null) {
            return null;
        }
        states.apply(payment.id(), notice.seen());
        return payment.id();
    }

    private static Payment failMissing() {
        throw Refusal.notFound("payment-unknown", "Nobody has begun to pay for this order.");
    }
}
