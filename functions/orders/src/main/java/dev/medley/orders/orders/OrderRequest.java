package dev.medley.orders.orders;

import dev.medley.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says who buys what is in the cart.
 *
 * @param shippingMethod null where nothing is sent
 * @param expectedTotal what it may cost; null for whatever it costs
 */
public record OrderRequest(
        PostalAddress address,
        @Nullable String shippingMethod,
        @Nullable Money expectedTotal,
        OrderOrigin origin) {}
