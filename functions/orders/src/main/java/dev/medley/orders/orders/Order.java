package dev.medley.orders.orders;

import dev.medley.kernel.Money;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has bought, as it was then.
 *
 * @param address null once the account is erased
 */
public record Order(
        UUID id,
        String number,
        UUID accountId,
        OrderStatus status,
        Currency currency,
        OrderTotals totals,
        @Nullable PostalAddress address,
        Shipment shipment,
        int version,
        Instant placedAt,
        List<OrderLine> lines) {

    public Order {
        lines = List.copyOf(lines);
    }

    /** How it is sent. */
    public record Shipment(
            @Nullable String method,
            @Nullable String carrier,
            @Nullable String trackingNumber) {}

    public Money total() {
        return new Money(totals.total(), currency);
    }

    /** The same order with its lines, which lists are read without. */
    public Order with(List<OrderLine> itsLines) {
        return new Order(
                id, number, accountId, status, currency, totals, address, shipment, version, placedAt, itsLines);
    }

    /** The same order under its number. */
    public Order with(String itsNumber) {
        return new Order(
                id, itsNumber, accountId, status, currency, totals, address, shipment, version, placedAt, lines);
    }

    /** The same order one step further. */
    public Order with(OrderStatus next, Shipment sent) {
        return new Order(id, number, accountId, next, currency, totals, address, sent, version + 1, placedAt, lines);
    }
}
