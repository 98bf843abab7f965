package dev.medley.orders.orders;

import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import dev.medley.orders.carts.CheckedCart;
import dev.medley.orders.carts.CheckedLine;
import dev.medley.orders.carts.Offer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Says what the lines of an order cost. */
@Singleton
class OrderPricing {

    private static final String STANDARD = "standard";

    private final TaxRates taxRates;
    private final ShippingRates shippingRates;
    private final Clock clock;

    OrderPricing(TaxRates taxRates, ShippingRates shippingRates, Clock clock) {
        this.taxRates = taxRates;
        this.shippingRates = shippingRates;
        this.clock = clock;
    }

    /**
     * The lines of a cart that can be bought, and one for the shipping where something is sent.
     *
     * @throws Refusal {@code shipping-unavailable}
     */
    List<OrderLine> price(CheckedCart cart, OrderRequest request) {
        Map<String, Integer> rates = taxRates.of(request.address().country());
        List<OrderLine> lines = new ArrayList<>();
        long grams = 0;
        boolean isSent = false;
        for (int i = 0; i < cart.lines().size(); i++) {
            CheckedLine each = cart.lines().get(i);
            long discount = cart.promotions().lineDiscounts().get(i);
            Offer offer = Objects.requireNonNull(each.offer());
            int quantity = each.line().quantity();
            OrderItem item = new OrderItem(
                    LineKind.ITEM,
                    offer.variantId(),
                    offer.productId(),
                    offer.sku(),
                    offer.title(),
                    quantity,
                    Objects.requireNonNull(offer.amount()));
            lines.add(OrderLine.of(Ids.next(clock), item, discount, rate(rates, offer.taxClass())));
            isSent |= offer.needsShipping();
            grams = Math.addExact(grams, offer.needsShipping() ? (long) offer.weightGrams() * quantity : 0);
        }
        if (isSent) {
            lines.add(shipping(cart, request, grams, rate(rates, STANDARD)));
        }
        return lines;
    }

    private OrderLine shipping(CheckedCart cart, OrderRequest request, long grams, int taxRate) {
        String method = request.shippingMethod();
        if (method == null) {
            throw Refusal.invalid("shipping-unavailable", "/shippingMethod", "Say how it is to be sent.");
        }
        ShippingRates.Rate rate = shippingRates
                .find(method, request.address().country(), cart.cart().currency(), grams)
                .orElseThrow(() -> Refusal.invalid(
                        "shipping-unavailable", "/shippingMethod", "Nothing is sent there so, in this currency."));
        OrderItem item = new OrderItem(LineKind.SHIPPING, null, null, null, rate.title(), 1, rate.amount());
        long discount = cart.promotions().freeShipping() ? rate.amount() : 0;
        return OrderLine.of(Ids.next(clock), item, discount, taxRate);
    }

    private static int rate(Map<String, Integer> rates, String taxClass) {
        return rates.getOrDefault(taxClass, rates.getOrDefault(STANDARD, 0));
    }
}
