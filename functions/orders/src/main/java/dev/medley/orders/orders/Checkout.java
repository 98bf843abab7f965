package dev.medley.orders.orders;

import dev.medley.kernel.Ids;
import dev.medley.kernel.Money;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.Refusal.Fault;
import dev.medley.orders.carts.CartHolder;
import dev.medley.orders.carts.CartService;
import dev.medley.orders.carts.CheckedCart;
import dev.medley.orders.carts.CheckedLine;
import dev.medley.orders.orders.Order.Shipment;
import dev.medley.orders.promotions.PromotionService;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Makes an order of what is in a cart: all of it in one transaction, the most wanted locks last. */
@Singleton
public class Checkout {

    /** How long an order holds stock that it has not been paid for. */
    static final Duration TIME_TO_PAY = Duration.ofMinutes(30);

    private final CartService carts;
    private final OrderPricing pricing;
    private final OrderIntake intake;
    private final OrderHoldings holdings;
    private final Clock clock;

    Checkout(CartService carts, OrderPricing pricing, OrderIntake intake, OrderHoldings holdings, Clock clock) {
        this.carts = carts;
        this.pricing = pricing;
        this.intake = intake;
        this.holdings = holdings;
        this.clock = clock;
    }

    /**
     * Buys what is in the account's cart.
     *
     * @throws Refusal {@code cart-empty}, {@code cart-changed}, {@code order-total-changed}, {@code promotion-not-applied},
     *     {@code stock-insufficient}
     */
    @Transactional
    public Order place(UUID accountId, OrderRequest request) {
        CheckedCart cart = carts.lock(CartHolder.of(accountId));
        requireBuyable(cart);
        requireApplied(cart);
        List<OrderLine> lines = pricing.price(cart, request);
        OrderTotals totals = OrderTotals.of(lines);
        Money total = new Money(totals.total(), cart.cart().currency());
        if (request.expectedTotal() != null && !request.expectedTotal().equals(total)) {
            throw Refusal.conflict(
                    "order-total-changed", "It comes to " + OrderNews.text(total) + " by now; read the cart again.");
        }
        Instant now = clock.instant();
        Order order = intake.add(new Order(
                Ids.next(clock),
                "",
                accountId,
                totals.total() == 0 ? OrderStatus.PAID : OrderStatus.PLACED,
                total.currency(),
                totals,
                request.address(),
                new Shipment(request.shippingMethod(), null, null),
                1,
                now,
                lines));
        carts.empty(cart.cart().id());
        boolean isPaid = order.status() == OrderStatus.PAID;
        holdings.take(order, cart.promotions(), quantities(cart), isPaid ? null : now.plus(TIME_TO_PAY));
        return intake.finish(order, request, cart.promotions());
    }

    private static void requireBuyable(CheckedCart cart) {
        if (cart.lines().isEmpty()) {
            throw Refusal.conflict("cart-empty", "There is nothing in the cart.");
        }
        List<Fault> faults = cart.lines().stream()
                .filter(line -> !line.isBuyable())
                .map(line -> new Fault(
                        "/lines/" + line.line().variantId(),
                        "The cart says what is wrong: " + line.problems().getFirst()))
                .toList();
        if (!faults.isEmpty()) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "cart-changed",
                    "Not everything in the cart can be bought as it is; see errors.",
                    faults);
        }
    }

    private static void requireApplied(CheckedCart cart) {
        cart.promotions().outcomes().stream()
                .filter(outcome -> outcome.reason() != null)
                .findFirst()
                .ifPresent(outcome -> {
                    throw PromotionService.notApplied(
                            "The code " + outcome.code() + " does not apply; the cart says why.");
                });
    }

    private static SortedMap<UUID, Integer> quantities(CheckedCart cart) {
        SortedMap<UUID, Integer> quantities = new TreeMap<>();
        for (CheckedLine line : cart.lines()) {
            int _ = quantities.merge(line.line().variantId(), line.line().quantity(), Math::addExact);
        }
        return quantities;
    }
}
