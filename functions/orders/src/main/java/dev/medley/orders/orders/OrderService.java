package dev.medley.orders.orders;

import dev.medley.access.Caller;
import dev.medley.access.Permission;
import dev.medley.audit.AuditContext;
import dev.medley.audit.AuditLog;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.VersionCheck;
import dev.medley.orders.orders.Order.Shipment;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** What becomes of orders. */
@Singleton
public class OrderService {

    private static final Permission READ_ALL = Permission.of("order:read:all");

    /** How long an order holds its stock whose payment is authorised and not captured; far longer than that takes. */
    private static final Duration TIME_TO_CAPTURE = Duration.ofHours(1);

    /** Shorter than the week that an authorisation lasts. */
    private static final Duration TIME_TO_REVIEW = Duration.ofDays(6);

    private final OrderRepository repository;
    private final OrderHoldings holdings;
    private final OrderNews news;
    private final AuditLog audit;
    private final Others others;

    OrderService(OrderRepository repository, OrderHoldings holdings, OrderNews news, AuditLog audit, Others others) {
        this.repository = repository;
        this.holdings = holdings;
        this.news = news;
        this.audit = audit;
        this.others = others;
    }

    /** What other parts have to do, and to say, when an order changes. */
    @Singleton
    record Others(OrderReversal reversal, List<DispatchCheck> checks) {}

    /** An order with its lines, for its owner and for administrators. */
    public Order find(UUID id, Caller caller) {
        return repository
                .find(id)
                .filter(order -> order.accountId().equals(caller.accountId()) || caller.may(READ_ALL))
                .orElseThrow(OrderService::unknown);
    }

    /** The caller's orders, or everybody's for administrators. */
    public Page<Order> list(Caller caller, @Nullable OrderStatus status, @Nullable String number, PageRequest page) {
        UUID accountId = caller.may(READ_ALL) ? null : caller.accountId();
        return repository.list(new OrderRepository.Filter(accountId, status, number), page);
    }

    /**
     * Refuses who may not see the orders of an account.
     *
     * @throws Refusal {@code account-unknown}
     */
    public void requireReader(Caller caller, UUID accountId) {
        if (!caller.accountId().equals(accountId) && !caller.may(READ_ALL)) {
            throw Refusal.notFound("account-unknown", "There is no such account.");
        }
    }

    /** Cancels an order that has not been sent; what it held can be bought by others. */
    @Transactional
    public Order cancel(UUID id, UUID accountId) {
        Order order = repository
                .lock(id)
                .filter(each -> each.accountId().equals(accountId))
                .orElseThrow(OrderService::unknown);
        return change(order, OrderStatus.CANCELLED, order.shipment(), "Cancelled by the buyer.", accountId);
    }

    /** Cancels an order whose time to pay is over, unless it has been paid since. */
    @Transactional
    public void expire(UUID id) {
        Order order = repository.lock(id).orElseThrow(OrderService::unknown);
        if (order.status() == OrderStatus.PLACED) {
            Order _ = change(order, OrderStatus.CANCELLED, order.shipment(), "It was not paid for in time.", null);
        }
    }

    /** What an administrator says of an order. */
    public record Progress(
            OrderStatus status, Shipment shipment, @Nullable String note) {}

    /** Moves an order on, as an administrator says. */
    @Transactional
    public Order progress(AuditContext context, UUID id, Progress progress, IntPredicate expected) {
        Order order = repository.lock(id).orElseThrow(OrderService::unknown);
        VersionCheck.require(expected, order.version());
        OrderStatus next = progress.status();
        if (next == OrderStatus.PAID) {
            throw notAllowed("Only a payment makes an order paid.");
        }
        Shipment shipment = next == OrderStatus.SHIPPED
                ? new Shipment(
                        order.shipment().method(),
                        progress.shipment().carrier(),
                        progress.shipment().trackingNumber())
                : order.shipment();
        UUID actorId = context.actor().accountId();
        Order changed = change(order, next, shipment, progress.note(), actorId);
        audit.note(context, "order.changed", id, Map.of("before", order.status().label(), "after", next.label()));
        return changed;
    }

    /** An order, locked until the caller's transaction ends. */
    @Transactional
    public Order lock(UUID id) {
        return repository.lock(id).orElseThrow(OrderService::unknown);
    }

    /** Lets an order hold its stock while its payment is taken; false where it holds none any more. */
    @Transactional
    public boolean hold(UUID id) {
        return holdings.confirm(id, news.now().plus(TIME_TO_CAPTURE));
    }

    /** Notes that an order is paid for; false where it is not waiting for that. */
    @Transactional
    public boolean pay(UUID id) {
        Order order = repository.lock(id).orElseThrow(OrderService::unknown);
        if (order.status() != OrderStatus.PLACED) {
            return false;
        }
        boolean _ = holdings.confirm(id, null);
        Order _ = change(order, OrderStatus.PAID, order.shipment(), null, null);
        return true;
    }

    /** Cancels an order that is not to be sent; the buyer is not told more. */
    @Transactional
    public Order refuse(UUID id, @Nullable UUID actorId) {
        Order order = repository.lock(id).orElseThrow(OrderService::unknown);
        return change(order, OrderStatus.CANCELLED, order.shipment(), "It was refused after a check.", actorId);
    }

    /** Cancels what has not been sent to an account that is erased, and removes what tells who its orders were for. */
    @Transactional
    public void erase(UUID accountId) {
        repository.unsent(accountId).stream()
                .flatMap(id -> repository.lock(id).stream())
                .filter(order -> order.status().allows(OrderStatus.CANCELLED))
                .forEach(order -> {
                    Order _ = change(order, OrderStatus.CANCELLED, order.shipment(), "The account is erased.", null);
                });
        repository.anonymise(accountId);
    }

    /** Lets an order hold its stock while somebody looks at it; false where it holds none any more. */
    @Transactional
    public boolean holdForReview(UUID id) {
        return holdings.confirm(id, news.now().plus(TIME_TO_REVIEW));
    }

    /** Notes what others do about an order. */
    @Transactional
    public void note(Order order, String note, @Nullable UUID actorId) {
        news.noted(order, note, actorId);
    }

    /** Moves an order on whose goods came back. */
    @Transactional
    public Order move(UUID id, OrderStatus next, @Nullable UUID actorId) {
        Order order = repository.lock(id).orElseThrow(OrderService::unknown);
        return change(order, next, order.shipment(), null, actorId);
    }

    private Order change(
            Order order, OrderStatus next, Shipment shipment, @Nullable String note, @Nullable UUID actorId) {
        if (!order.status().allows(next)) {
            throw notAllowed("An order that is " + order.status().label() + " does not become " + next.label() + ".");
        }
        if (next == OrderStatus.SHIPPED && shipment.trackingNumber() == null && shipment.method() != null) {
            throw Refusal.invalid("tracking-missing", "/trackingNumber", "Say how the parcel can be followed.");
        }
        if (next == OrderStatus.PACKED || next == OrderStatus.SHIPPED) {
            others.checks().forEach(check -> check.require(order));
        }
        Order changed = order.with(next, shipment);
        repository.change(changed);
        news.changed(changed, note, actorId);
        switch (next) {
            case CANCELLED -> {
                others.reversal().reverse(order.id());
                holdings.release(order.id());
            }
            case REFUNDED -> others.reversal().reverse(order.id());
            case SHIPPED -> holdings.ship(order.id());
            default -> {}
        }
        return changed;
    }

    private static Refusal notAllowed(String detail) {
        return Refusal.conflict("order-status-not-allowed", detail);
    }

    public static Refusal unknown() {
        return Refusal.notFound("order-unknown", "There is no such order.");
    }
}
