package dev.medley.orders.orders;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All orders. */
public interface OrderRepository {

    /** Keeps a new order; the same with the number that it gets. */
    Order add(Order order);

    /** With its lines. */
    Optional<Order> find(UUID id);

    /** The same, locked until the transaction ends. */
    Optional<Order> lock(UUID id);

    /** Keeps its status, shipment and version. */
    void change(Order order);

    void note(OrderStep step);

    List<OrderStep> steps(UUID orderId);

    /** What orders are looked for by; null for any. */
    record Filter(
            @Nullable UUID accountId,
            @Nullable OrderStatus status,
            @Nullable String number) {}

    /** Without their lines, newest first. */
    Page<Order> list(Filter filter, PageRequest page);

    /** The orders of an account that have not been sent. */
    List<UUID> unsent(UUID accountId);

    /** Removes what tells who an account's orders were for; the orders stay for the accounts. */
    void anonymise(UUID accountId);
}
