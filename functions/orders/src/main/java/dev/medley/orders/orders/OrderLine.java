package dev.medley.orders.orders;

import java.math.BigInteger;
import java.util.UUID;

/**
 * One line of an order.
 *
 * @param taxRate in hundredths of a percent
 */
public record OrderLine(UUID id, OrderItem item, long subtotal, long discount, int taxRate, long tax, long total) {

    private static final BigInteger WHOLE = BigInteger.valueOf(10_000);

    /** A line with its tax, which is rounded half up. */
    public static OrderLine of(UUID id, OrderItem item, long discount, int taxRate) {
        long subtotal = item.subtotal();
        if (discount < 0 || discount > subtotal) {
            throw new IllegalArgumentException("A discount of " + discount + " on " + subtotal);
        }
        long net = subtotal - discount;
        long tax = BigInteger.valueOf(net)
                .multiply(BigInteger.valueOf(taxRate))
                .multiply(BigInteger.TWO)
                .add(WHOLE)
                .divide(WHOLE.multiply(BigInteger.TWO))
                .longValueExact();
        return new OrderLine(id, item, subtotal, discount, taxRate, tax, Math.addExact(net, tax));
    }
}
