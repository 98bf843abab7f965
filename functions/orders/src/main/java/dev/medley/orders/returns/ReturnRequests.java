package dev.medley.orders.returns;

import dev.medley.access.Caller;
import dev.medley.access.Permission;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import dev.medley.orders.orders.LineKind;
import dev.medley.orders.orders.Order;
import dev.medley.orders.orders.OrderLine;
import dev.medley.orders.orders.OrderService;
import dev.medley.orders.orders.OrderStatus;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What buyers do about returns. */
@Singleton
public class ReturnRequests {

    /** How long after its delivery something may be sent back. */
    static final Duration TIME_TO_RETURN = Duration.ofDays(30);

    private static final Permission READ_ALL = Permission.of("return:read:all");

    private final ReturnRepository repository;
    private final ReturnNews news;
    private final OrderService orders;
    private final Clock clock;

    ReturnRequests(ReturnRepository repository, ReturnNews news, OrderService orders, Clock clock) {
        this.repository = repository;
        this.news = news;
        this.orders = orders;
        this.clock = clock;
    }

    /**
     * Asks to send something back.
     *
     * @throws Refusal {@code order-unknown}, {@code return-not-possible}, {@code return-line-invalid}
     */
    @Transactional
    public OrderReturn request(UUID accountId, UUID orderId, List<ReturnLine> lines, @Nullable String note) {
        Order order = orders.lock(orderId);
        if (!order.accountId().equals(accountId)) {
            throw OrderService.unknown();
        }
        requireInTime(order);
        List<OrderReturn> others = repository.ofOrder(orderId);
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            ReturnLine line = lines.get(i);
            int left = left(order, others, line.lineId());
            if (!seen.add(line.lineId()) || line.quantity() > left) {
                throw Refusal.invalid(
                        "return-line-invalid", "/lines/" + i, "Of this line " + left + " can be sent back, once.");
            }
        }
        Instant now = clock.instant();
        OrderReturn added =
                new OrderReturn(Ids.next(clock), orderId, accountId, ReturnStatus.REQUESTED, note, null, 1, now, lines);
        repository.add(added);
        news.changed(order, added, accountId);
        return added;
    }

    private void requireInTime(Order order) {
        if (order.status() != OrderStatus.DELIVERED) {
            throw Refusal.conflict("return-not-possible", "Only what has been delivered can be sent back.");
        }
        boolean isLate = repository
                .deliveredAt(order.id())
                .filter(delivered -> delivered.plus(TIME_TO_RETURN).isBefore(clock.instant()))
                .isPresent();
        if (isLate) {
            throw Refusal.conflict(
                    "return-not-possible",
                    "Things can be sent back for " + TIME_TO_RETURN.toDays() + " days after their delivery.");
        }
    }

    private static int left(Order order, List<OrderReturn> others, UUID lineId) {
        int bought = order.lines().stream()
                .filter(line -> line.id().equals(lineId) && line.item().kind() == LineKind.ITEM)
                .map(OrderLine::item)
                .mapToInt(item -> item.quantity())
                .sum();
        int asked = others.stream()
                .filter(other -> other.status().isLive())
                .flatMap(other -> other.lines().stream())
                .filter(line -> line.lineId().equals(lineId))
                .mapToInt(ReturnLine::quantity)
                .sum();
        return Math.max(0, bought - asked);
    }

    /** Thinks better of it, before it has come back. */
    @Transactional
    public OrderReturn withdraw(UUID accountId, UUID id) {
        OrderReturn found = repository
                .find(id)
                .filter(each -> each.accountId().equals(accountId))
                .orElseThrow(ReturnService::unknown);
        Order order = orders.lock(found.orderId());
        OrderReturn locked = repository.find(id).orElseThrow(ReturnService::unknown);
        ReturnService.requireAllowed(locked, ReturnStatus.WITHDRAWN);
        OrderReturn changed = locked.with(ReturnStatus.WITHDRAWN, null, locked.lines());
        repository.change(changed);
        news.changed(order, changed, accountId);
        return changed;
    }

    /** A buyer's own, or anybody's for administrators. */
    public OrderReturn find(Caller caller, UUID id) {
        return repository
                .find(id)
                .filter(found -> found.accountId().equals(caller.accountId()) || caller.may(READ_ALL))
                .orElseThrow(ReturnService::unknown);
    }

    /** The same, of a list. */
    public Page<OrderReturn> list(Caller caller, PageRequest page) {
        return repository.list(caller.may(READ_ALL) ? null : caller.accountId(), page);
    }
}
