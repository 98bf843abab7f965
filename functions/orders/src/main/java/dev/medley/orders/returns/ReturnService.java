package dev.medley.orders.returns;

import dev.medley.audit.AuditContext;
import dev.medley.audit.AuditLog;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.VersionCheck;
import dev.medley.orders.orders.LineKind;
import dev.medley.orders.orders.Order;
import dev.medley.orders.orders.OrderLine;
import dev.medley.orders.orders.OrderStatus;
import dev.medley.orders.stock.StockReturns;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What administrators do about returns. */
@Singleton
public class ReturnService {

    private final ReturnRepository repository;
    private final ReturnNews news;
    private final ReturnRefunds refunds;
    private final StockReturns stock;
    private final AuditLog audit;

    ReturnService(
            ReturnRepository repository, ReturnNews news, ReturnRefunds refunds, StockReturns stock, AuditLog audit) {
        this.repository = repository;
        this.news = news;
        this.refunds = refunds;
        this.stock = stock;
        this.audit = audit;
    }

    /** What an administrator says of a line that has come back. */
    public record Received(UUID lineId, int accepted, boolean restock) {}

    /** A return, whose order is locked. */
    private record Locked(Order order, OrderReturn found) {}

    private Locked lock(UUID id, ReturnStatus next) {
        Order order = refunds.lock(
                repository.find(id).orElseThrow(ReturnService::unknown).orderId());
        OrderReturn found = repository.find(id).orElseThrow(ReturnService::unknown);
        requireAllowed(found, next);
        return new Locked(order, found);
    }

    /** Says yes or no to a return. */
    @Transactional
    public OrderReturn decide(AuditContext context, UUID id, boolean isApproved, IntPredicate expected) {
        ReturnStatus next = isApproved ? ReturnStatus.APPROVED : ReturnStatus.REFUSED;
        Locked locked = lock(id, next);
        VersionCheck.require(expected, locked.found().version());
        return keep(
                context,
                locked.order(),
                locked.found().with(next, null, locked.found().lines()));
    }

    /**
     * Notes what has come back, and puts into the stock what can be sold again.
     *
     * @throws Refusal {@code return-line-invalid}, {@code return-status-not-allowed}
     */
    @Transactional
    public OrderReturn receive(AuditContext context, UUID id, List<Received> received) {
        Locked locked = lock(id, ReturnStatus.RECEIVED);
        Map<UUID, Received> byLine = received.stream()
                .collect(Collectors.toMap(Received::lineId, Function.identity(), (_, _) -> {
                    throw invalid("Name each line of the return once.");
                }));
        List<ReturnLine> lines = locked.found().lines().stream()
                .map(line -> accepted(line, byLine.get(line.lineId())))
                .toList();
        if (byLine.size() != lines.size()) {
            throw invalid("Say of each line of the return, and of no other, how many are accepted.");
        }
        OrderReturn changed = keep(context, locked.order(), locked.found().with(ReturnStatus.RECEIVED, null, lines));
        stock.takeBack(
                locked.order().id(),
                restocked(locked.order(), lines),
                context.actor().accountId());
        if (isAllBack(locked.order())) {
            refunds.move(locked.order(), OrderStatus.RETURNED, context.actor().accountId());
        }
        return changed;
    }

    private static ReturnLine accepted(ReturnLine line, @Nullable Received received) {
        if (received == null || received.accepted() < 0 || received.accepted() > line.quantity()) {
            throw invalid("Say of each line of the return how many of it are accepted.");
        }
        return line.with(received.accepted(), received.restock());
    }

    private static Map<UUID, Integer> restocked(Order order, List<ReturnLine> lines) {
        Map<UUID, UUID> variants = order.lines().stream()
                .filter(line -> line.item().kind() == LineKind.ITEM)
                .collect(Collectors.toMap(
                        OrderLine::id,
                        line -> Objects.requireNonNull(line.item().variantId())));
        Map<UUID, Integer> quantities = new HashMap<>();
        lines.stream()
                .filter(line -> Boolean.TRUE.equals(line.restocked()) && line.acceptedOrNone() > 0)
                .forEach(line -> quantities.merge(
                        Objects.requireNonNull(variants.get(line.lineId())), line.acceptedOrNone(), Math::addExact));
        return quantities;
    }

    private boolean isAllBack(Order order) {
        Map<UUID, Integer> back = refunds.accepted(order.id());
        return order.lines().stream()
                .filter(line -> line.item().kind() == LineKind.ITEM)
                .allMatch(line -> back.getOrDefault(line.id(), 0) >= line.item().quantity());
    }

    /** Gives back what was paid for what has come back; where all has, the shipping too. */
    @Transactional
    public OrderReturn refund(AuditContext context, UUID id) {
        Locked locked = lock(id, ReturnStatus.REFUNDED);
        return keep(
                context,
                locked.order(),
                refunds.give(locked.order(), locked.found(), context.actor().accountId()));
    }

    private OrderReturn keep(AuditContext context, Order order, OrderReturn changed) {
        repository.change(changed);
        UUID actorId = context.actor().accountId();
        news.changed(order, changed, actorId);
        audit.note(
                context,
                "return.changed",
                changed.id(),
                Map.of("status", changed.status().name()));
        return changed;
    }

    static void requireAllowed(OrderReturn found, ReturnStatus next) {
        if (!found.status().allows(next)) {
            throw Refusal.conflict(
                    "return-status-not-allowed",
                    "A return that is %s does not become %s."
                            .formatted(found.status().label(), next.label()));
        }
    }

    private static Refusal invalid(String detail) {
        return Refusal.invalid("return-line-invalid", "/lines", detail);
    }

    static Refusal unknown() {
        return Refusal.notFound("return-unknown", "There is no such return.");
    }
}
