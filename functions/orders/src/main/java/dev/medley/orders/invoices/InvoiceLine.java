package dev.medley.orders.invoices;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is billed or credited for a line of an order.
 *
 * @param quantity how many; null where a part of what they cost is credited
 * @param taxRate in hundredths of a percent
 */
@Serdeable
public record InvoiceLine(
        UUID lineId,
        String title,
        @Nullable String sku,
        @Nullable Integer quantity,
        long net,
        int taxRate,
        long tax) {

    long total() {
        return net + tax;
    }
}
