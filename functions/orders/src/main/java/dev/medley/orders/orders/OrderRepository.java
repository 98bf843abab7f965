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

    /** Without their lines, newest first; of an account, or a status, if one is named. */
    Page<Order> list(@Nullable UUID accountId, @Nullable OrderStatus status, PageRequest page);

    /** Removes what tells who an account's orders were for; the orders stay for the accounts. */
    void anonymise(UUID accountId);
}
