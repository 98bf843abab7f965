package dev.medley.orders.carts;

import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import dev.medley.orders.promotions.Basket;
import dev.medley.orders.promotions.BasketLine;
import dev.medley.orders.promotions.PromotionService;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What people do with their carts. */
@Singleton
public class CartService {

    private static final Duration KEPT = Duration.ofDays(60);
    private static final int BATCH = 1_000;

    private final CartRepository repository;
    private final PromotionService promotions;
    private final Clock clock;

    CartService(CartRepository repository, PromotionService promotions, Clock clock) {
        this.repository = repository;
        this.promotions = promotions;
        this.clock = clock;
    }

    /** Opens the account's cart; one that is there is kept, and goes on in this currency. */
    @Transactional
    public CheckedCart open(UUID accountId, Currency currency) {
        CartHolder holder = CartHolder.of(accountId);
        repository.add(Ids.next(clock), holder, currency, expiry());
        Cart cart = repository.lock(holder, Instant.EPOCH).orElseThrow(CartService::unknown);
        repository.touch(cart.id(), currency, expiry());
        return check(cart.with(currency, expiry(), cart.lines()));
    }

    /** Opens a cart for whoever gets its token. */
    @Transactional
    public CartToken open(Currency currency) {
        CartToken token = CartToken.next(Ids.next(clock));
        repository.add(token.cartId(), CartHolder.of(token), currency, expiry());
        return token;
    }

    /** The cart with each line as it is now. */
    public CheckedCart read(CartHolder holder) {
        return check(repository.find(holder, clock.instant()).orElseThrow(CartService::unknown));
    }

    /** The same, locked until the caller's transaction ends. */
    @Transactional
    public CheckedCart lock(CartHolder holder) {
        return check(locked(holder));
    }

    /** Puts in so many more of a variant. */
    @Transactional
    public CheckedCart add(CartHolder holder, UUID variantId, int quantity) {
        Cart cart = locked(holder);
        Map<UUID, Offer> offers = offers(cart, variantId);
        Offer offer = offers.get(variantId);
        if (offer == null || !offer.sellable()) {
            throw Refusal.invalid("variant-unknown", "/variantId", "Nothing of this id is sold.");
        }
        CartLine line = cart.lines().stream()
                .filter(each -> each.variantId().equals(variantId))
                .findFirst()
                .orElseGet(() -> new CartLine(Ids.next(clock), variantId, 0, null));
        if (line.quantity() == 0 && cart.lines().size() >= Cart.MOST_LINES) {
            throw Refusal.conflict("cart-full", "A cart has at most " + Cart.MOST_LINES + " lines.");
        }
        int sum = bounded(line.quantity() + quantity);
        return kept(cart, new CartLine(line.id(), variantId, sum, offer.amount()), offers);
    }

    /** Says how many of a line are wanted, which also takes its price as it is now. */
    @Transactional
    public CheckedCart change(CartHolder holder, UUID lineId, int quantity) {
        Cart cart = locked(holder);
        CartLine line = cart.lines().stream()
                .filter(each -> each.id().equals(lineId))
                .findFirst()
                .orElseThrow(CartService::lineUnknown);
        Map<UUID, Offer> offers = offers(cart, line.variantId());
        Offer offer = offers.get(line.variantId());
        Long amount = offer == null ? null : offer.amount();
        return kept(cart, new CartLine(lineId, line.variantId(), bounded(quantity), amount), offers);
    }

    @Transactional
    public CheckedCart remove(CartHolder holder, UUID lineId) {
        Cart cart = locked(holder);
        if (!repository.remove(cart.id(), lineId)) {
            throw lineUnknown();
        }
        repository.touch(cart.id(), cart.currency(), expiry());
        return read(holder);
    }

    /** Says which codes somebody has, instead of those before; whether they apply, the cart says. */
    @Transactional
    public CheckedCart type(CartHolder holder, List<String> codes) {
        Cart cart = locked(holder);
        repository.keepCodes(cart.id(), normal(codes));
        repository.touch(cart.id(), cart.currency(), expiry());
        return read(holder);
    }

    private static List<String> normal(List<String> codes) {
        return codes.stream()
                .map(PromotionService::normal)
                .distinct()
                .limit(Cart.MOST_CODES)
                .toList();
    }

    /** Empties the cart of an account that has bought what was in it. */
    @Transactional
    public void empty(UUID cartId) {
        repository.empty(cartId);
    }

    /** Adds what a guest's cart holds to that of the account, and removes the guest's. */
    @Transactional
    public CheckedCart merge(UUID accountId, CartToken token) {
        CartHolder holder = CartHolder.of(accountId);
        Cart guests = locked(CartHolder.of(token));
        repository.add(Ids.next(clock), holder, guests.currency(), expiry());
        Cart own = repository.lock(holder, Instant.EPOCH).orElseThrow(CartService::unknown);
        Map<UUID, CartLine> known =
                own.lines().stream().collect(Collectors.toMap(CartLine::variantId, Function.identity()));
        List<CartLine> merged = new ArrayList<>();
        int free = Cart.MOST_LINES - own.lines().size();
        boolean sameCurrency = own.currency().equals(guests.currency());
        for (CartLine line : guests.lines()) {
            CartLine mine = known.get(line.variantId());
            if (mine != null) {
                int sum = Math.min(Cart.MOST_OF_ONE, mine.quantity() + line.quantity());
                merged.add(new CartLine(mine.id(), mine.variantId(), sum, mine.seenAmount()));
            } else if (free-- > 0) {
                Long seen = sameCurrency ? line.seenAmount() : null;
                merged.add(new CartLine(Ids.next(clock), line.variantId(), line.quantity(), seen));
            }
        }
        repository.keep(own.id(), merged);
        repository.keepCodes(
                own.id(),
                normal(Stream.concat(own.codes().stream(), guests.codes().stream())
                        .toList()));
        repository.remove(guests.id());
        repository.touch(own.id(), own.currency(), expiry());
        return read(holder);
    }

    /** Removes carts that nobody has used for long. */
    public void removeExpired() {
        int _ = repository.removeExpired(clock.instant(), BATCH);
    }

    public void erase(UUID accountId) {
        repository.erase(accountId);
    }

    private CheckedCart kept(Cart cart, CartLine line, Map<UUID, Offer> offers) {
        repository.keep(cart.id(), List.of(line));
        repository.touch(cart.id(), cart.currency(), expiry());
        List<CartLine> lines = new ArrayList<>(cart.lines());
        lines.removeIf(each -> each.id().equals(line.id()));
        lines.add(line);
        return check(cart.with(cart.currency(), expiry(), lines), offers);
    }

    private Cart locked(CartHolder holder) {
        return repository.lock(holder, clock.instant()).orElseThrow(CartService::unknown);
    }

    private CheckedCart check(Cart cart) {
        return check(cart, offers(cart, null));
    }

    private Map<UUID, Offer> offers(Cart cart, @Nullable UUID also) {
        Set<UUID> ids = cart.lines().stream().map(CartLine::variantId).collect(Collectors.toCollection(HashSet::new));
        if (also != null) {
            ids.add(also);
        }
        return repository.offers(ids, cart.currency()).stream()
                .collect(Collectors.toMap(Offer::variantId, Function.identity()));
    }

    private CheckedCart check(Cart cart, Map<UUID, Offer> offers) {
        List<CheckedLine> lines = cart.lines().stream()
                .map(line -> CheckedLine.of(line, offers.get(line.variantId())))
                .toList();
        return new CheckedCart(cart, lines, promotions.evaluate(basket(cart, lines)));
    }

    private static Basket basket(Cart cart, List<CheckedLine> lines) {
        List<BasketLine> bought = new ArrayList<>();
        for (CheckedLine each : lines) {
            Offer offer = each.offer();
            Long amount = offer == null ? null : offer.amount();
            if (offer != null && amount != null && each.isBuyable()) {
                bought.add(new BasketLine(offer.productId(), each.line().quantity(), amount));
            }
        }
        return new Basket(cart.accountId(), cart.currency(), bought, cart.codes());
    }

    private Instant expiry() {
        return clock.instant().plus(KEPT);
    }

    private static int bounded(int quantity) {
        if (quantity > Cart.MOST_OF_ONE) {
            throw Refusal.invalid("quantity-invalid", "/quantity", "At most " + Cart.MOST_OF_ONE + " of one.");
        }
        return quantity;
    }

    static Refusal unknown() {
        return Refusal.notFound("cart-unknown", "There is no such cart, or no longer.");
    }

    private static Refusal lineUnknown() {
        return Refusal.notFound("cart-line-unknown", "The cart has no such line.");
    }
}
