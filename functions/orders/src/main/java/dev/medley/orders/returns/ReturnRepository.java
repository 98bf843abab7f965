package dev.medley.orders.returns;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All returns. */
public interface ReturnRepository {

    void add(OrderReturn added);

    Optional<OrderReturn> find(UUID id);

    /** All of an order; for whoever has locked the order. */
    List<OrderReturn> ofOrder(UUID orderId);

    /** Keeps its status, refund, version and lines; for whoever has locked the order. */
    void change(OrderReturn changed);

    /** Without their lines, newest first; of an account, if one is named. */
    Page<OrderReturn> list(@Nullable UUID accountId, PageRequest page);

    /** When an order was delivered; empty where it has not been. */
    Optional<Instant> deliveredAt(UUID orderId);

    /** Removes what people have written about an account's returns. */
    void anonymise(UUID accountId);
}
