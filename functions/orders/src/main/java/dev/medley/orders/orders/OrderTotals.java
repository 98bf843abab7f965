package dev.medley.orders.orders;

import java.util.List;
import java.util.function.ToLongFunction;

/** What an order comes to: the sums of its lines. */
public record OrderTotals(long subtotal, long discount, long tax, long total) {

    public static OrderTotals of(List<OrderLine> lines) {
        return new OrderTotals(
                sum(lines, OrderLine::subtotal),
                sum(lines, OrderLine::discount),
                sum(lines, OrderLine::tax),
                sum(lines, OrderLine::total));
    }

    private static long sum(List<OrderLine> lines, ToLongFunction<OrderLine> part) {
        return lines.stream().mapToLong(part).reduce(0, Math::addExact);
    }
}
