package dev.medley.orders.returns;

import dev.medley.orders.orders.Order;
import dev.medley.orders.orders.OrderLine;
import dev.medley.orders.orders.OrderService;
import dev.medley.orders.orders.OrderStatus;
import dev.medley.orders.payments.PaymentService;
import jakarta.inject.Singleton;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says what buyers get back for what has come back, and has it given back. */
@Singleton
class ReturnRefunds {

    private final ReturnRepository repository;
    private final OrderService orders;
    private final PaymentService payments;

    ReturnRefunds(ReturnRepository repository, OrderService orders, PaymentService payments) {
        this.repository = repository;
        this.orders = orders;
        this.payments = payments;
    }

    Order lock(UUID orderId) {
        return orders.lock(orderId);
    }

    void move(Order order, OrderStatus next, UUID actorId) {
        Order _ = orders.move(order.id(), next, actorId);
    }

    /** How many of each line of an order have come back and are accepted. */
    Map<UUID, Integer> accepted(UUID orderId) {
        Map<UUID, Integer> accepted = new HashMap<>();
        repository.ofOrder(orderId).stream()
                .flatMap(found -> found.lines().stream())
                .forEach(line -> accepted.merge(line.lineId(), line.acceptedOrNone(), Math::addExact));
        return accepted;
    }

    /** The return with what is given back for it; for whoever has locked the order. */
    OrderReturn give(Order order, OrderReturn returned, UUID actorId) {
        List<OrderReturn> all = repository.ofOrder(order.id());
        Map<UUID, Integer> before = new HashMap<>();
        all.stream()
                .filter(other -> other.status() == ReturnStatus.REFUNDED)
                .flatMap(other -> other.lines().stream())
                .forEach(line -> before.merge(line.lineId(), line.acceptedOrNone(), Math::addExact));
        Map<UUID, OrderLine> bought =
                order.lines().stream().collect(Collectors.toMap(OrderLine::id, Function.identity()));
        boolean isLast = all.stream()
                .filter(other -> other.status() == ReturnStatus.RECEIVED)
                .filter(other -> !other.id().equals(returned.id()))
                .allMatch(other -> other.lines().stream().allMatch(line -> line.acceptedOrNone() == 0));
        List<ReturnLine> lines = returned.lines().stream()
                .map(line -> line.with(worth(
                        Objects.requireNonNull(bought.get(line.lineId())),
                        before.getOrDefault(line.lineId(), 0),
                        line.acceptedOrNone())))
                .toList();
        return returned.with(ReturnStatus.REFUNDED, give(order, lines, isLast, actorId), lines);
    }

    /** The last return of an order of which everything has come back is paid what is left, shipping included. */
    private long give(Order order, List<ReturnLine> lines, boolean isLast, UUID actorId) {
        if (order.status() == OrderStatus.RETURNED && isLast) {
            long left = payments.left(order.id());
            move(order, OrderStatus.REFUNDED, actorId);
            return left;
        }
        long worth = lines.stream()
                .mapToLong(line -> Objects.requireNonNull(line.refundAmount()))
                .sum();
        return payments.refundUpTo(order.id(), worth);
    }

    /** What so many more of a line cost; all of them together cost what the line did. */
    private static long worth(OrderLine line, int before, int more) {
        return share(line, before + more) - share(line, before);
    }

    private static long share(OrderLine line, int quantity) {
        return BigInteger.valueOf(line.total())
                .multiply(BigInteger.valueOf(quantity))
                .divide(BigInteger.valueOf(line.item().quantity()))
                .longValueExact();
    }
}
