package dev.medley.orders.orders.web;

import dev.medley.kernel.Money;
import dev.medley.orders.orders.LineKind;
import dev.medley.orders.orders.Order;
import dev.medley.orders.orders.OrderLine;
import dev.medley.orders.orders.OrderStatus;
import dev.medley.orders.orders.PostalAddress;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "Order", description = "What somebody has bought, as it was then")
record OrderView(
        UUID id,
        String number,
        UUID accountId,
        OrderStatus status,
        List<OrderedLine> lines,

        @Schema(description = "Before discounts and tax") Money subtotal,

        Money discount,
        Money tax,
        Money total,

        @Nullable @Schema(description = "Null once the account is erased")
        PostalAddress address,

        @Nullable String shippingMethod,
        @Nullable String carrier,
        @Nullable String trackingNumber,
        Instant placedAt) {

    /** One line; the sum of all lines is the total. */
    @Serdeable
    @Schema(name = "OrderLine")
    record OrderedLine(
            UUID id,
            LineKind kind,
            @Nullable UUID variantId,
            @Nullable UUID productId,
            @Nullable String sku,
            String title,
            int quantity,
            Money unitPrice,
            Money discount,

            @Schema(description = "In hundredths of a percent", example = "2000")
            int taxRate,

            Money tax,
            Money total) {

        static OrderedLine of(OrderLine line, Currency currency) {
            return new OrderedLine(
                    line.id(),
                    line.item().kind(),
                    line.item().variantId(),
                    line.item().productId(),
                    line.item().sku(),
                    line.item().title(),
                    line.item().quantity(),
                    new Money(line.item().unitAmount(), currency),
                    new Money(line.discount(), currency),
                    line.taxRate(),
                    new Money(line.tax(), currency),
                    new Money(line.total(), currency));
        }
    }

    static OrderView of(Order order) {
        Currency currency = order.currency();
        return new OrderView(
                order.id(),
                order.number(),
                order.accountId(),
                order.status(),
                order.lines().stream()
                        .map(line -> OrderedLine.of(line, currency))
                        .toList(),
                new Money(order.totals().subtotal(), currency),
                new Money(order.totals().discount(), currency),
                new Money(order.totals().tax(), currency),
                order.total(),
                order.address(),
                order.shipment().method(),
                order.shipment().carrier(),
                order.shipment().trackingNumber(),
                order.placedAt());
    }
}
