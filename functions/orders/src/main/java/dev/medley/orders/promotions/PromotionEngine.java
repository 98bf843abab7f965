package dev.medley.orders.promotions;

import dev.medley.kernel.Money;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Applies promotions to a basket, each to what those before it have left, so that nothing ever costs less than nothing. */
final class PromotionEngine {

    private static final long WHOLE = 10_000;

    private final Basket basket;
    private final Facts facts;
    private final long[] left;
    private final int[] unitsLeft;
    private final List<PromotionOutcome> outcomes = new ArrayList<>();
    private boolean hasApplied;
    private boolean isClosed;
    private boolean freeShipping;

    /**
     * What is known besides.
     *
     * @param isFirstOrder whether the account has none yet
     * @param groups the categories and collections of each product
     * @param segments those that the account is in, of those that are asked for
     */
    record Facts(Instant now, boolean isFirstOrder, Map<UUID, Set<UUID>> groups, Set<UUID> segments) {}

    PromotionEngine(Basket basket, Facts facts) {
        this.basket = basket;
        this.facts = facts;
        left = basket.lines().stream().mapToLong(BasketLine::subtotal).toArray();
        unitsLeft = basket.lines().stream().mapToInt(BasketLine::quantity).toArray();
    }

    PromotionResult apply(List<PromotionCandidate> candidates) {
        candidates.stream()
                .sorted(Comparator.comparingInt((PromotionCandidate candidate) ->
                                candidate.promotion().priority())
                        .reversed()
                        .thenComparing(PromotionCandidate::id))
                .forEach(this::apply);
        List<Long> discounts = new ArrayList<>();
        for (int i = 0; i < left.length; i++) {
            discounts.add(basket.lines().get(i).subtotal() - left[i]);
        }
        return new PromotionResult(outcomes, discounts, freeShipping);
    }

    private void apply(PromotionCandidate candidate) {
        PromotionReason reason = obstacle(candidate);
        PromotionRules rules = candidate.promotion().rules();
        boolean isClosedNow = isClosed || (hasApplied && !rules.combinable()) || isApplied(candidate.id());
        if (reason == null && isClosedNow) {
            reason = PromotionReason.NOT_COMBINABLE;
        }
        long amount = 0;
        if (reason == null && rules.kind() != PromotionKind.FREE_SHIPPING) {
            amount = discount(rules);
            reason = amount == 0 ? PromotionReason.NOTHING_IN_SCOPE : null;
        }
        if (reason == null) {
            hasApplied = true;
            isClosed |= !rules.combinable();
            freeShipping |= rules.kind() == PromotionKind.FREE_SHIPPING;
        }
        if (reason == null || candidate.code() != null) {
            outcomes.add(PromotionOutcome.of(candidate, amount, reason));
        }
    }

    /** Two codes of one promotion are no better than one. */
    private boolean isApplied(UUID promotionId) {
        return outcomes.stream()
                .anyMatch(outcome -> outcome.reason() == null && promotionId.equals(outcome.promotionId()));
    }

    private @Nullable PromotionReason obstacle(PromotionCandidate candidate) {
        Promotion promotion = candidate.promotion();
        PromotionRules rules = promotion.rules();
        Integer total = promotion.totalLimit();
        Integer each = promotion.customerLimit();
        boolean isStranger = basket.accountId() == null;
        if (candidate.codeUsed()) {
            return PromotionReason.CODE_USED;
        } else if (!promotion.active()) {
            return PromotionReason.NOT_ACTIVE;
        } else if (rules.startsAt() != null && facts.now().isBefore(rules.startsAt())) {
            return PromotionReason.NOT_YET;
        } else if (rules.endsAt() != null && !facts.now().isBefore(rules.endsAt())) {
            return PromotionReason.OVER;
        } else if (total != null && promotion.used() >= total) {
            return PromotionReason.USED_UP;
        } else if (each != null && candidate.usedByCustomer() >= each) {
            return PromotionReason.USED_BY_YOU;
        } else if (isStranger && (rules.firstOrderOnly() || rules.segmentId() != null)) {
            return PromotionReason.SIGN_IN_FIRST;
        } else if (rules.firstOrderOnly() && !facts.isFirstOrder()) {
            return PromotionReason.FIRST_ORDER_ONLY;
        } else if (rules.segmentId() != null && !facts.segments().contains(rules.segmentId())) {
            return PromotionReason.NOT_IN_SEGMENT;
        } else if (rules.currency() != null
                && !rules.currency().equals(basket.currency().getCurrencyCode())) {
            return PromotionReason.OTHER_CURRENCY;
        }
        return basket.subtotal() < rules.minimum() ? PromotionReason.MINIMUM_NOT_REACHED : null;
    }

    private long discount(PromotionRules rules) {
        List<Integer> lines = IntStream.range(0, left.length)
                .filter(i -> left[i] > 0 && isInScope(rules, basket.lines().get(i)))
                .boxed()
                .toList();
        long all = lines.stream().mapToLong(i -> left[i]).reduce(0, Math::addExact);
        return switch (rules.kind()) {
            case PERCENT -> share(lines, all, part(all, rules.value(), WHOLE));
            case FIXED -> share(lines, all, Math.min(all, rules.value()));
            case BUY_X_GET_Y -> giveCheapest(lines, rules);
            case FREE_SHIPPING -> 0;
        };
    }

    private boolean isInScope(PromotionRules rules, BasketLine line) {
        return switch (rules.scope()) {
            case EVERYTHING -> true;
            case PRODUCT -> rules.scopeIds().contains(line.productId());
            case CATEGORY, COLLECTION ->
                !Collections.disjoint(rules.scopeIds(), facts.groups().getOrDefault(line.productId(), Set.of()));
        };
    }

    /** So many of so many parts of an amount, half up; never more than all of it. */
    private static long part(long all, long parts, long whole) {
        return BigInteger.valueOf(all)
                .multiply(BigInteger.valueOf(parts))
                .multiply(BigInteger.TWO)
                .add(BigInteger.valueOf(whole))
                .divide(BigInteger.valueOf(whole).multiply(BigInteger.TWO))
                .min(BigInteger.valueOf(all))
                .longValueExact();
    }

    private long share(List<Integer> lines, long all, long amount) {
        if (all == 0 || amount == 0) {
            return 0;
        }
        List<Money> shares = new Money(amount, basket.currency())
                .allocate(lines.stream().map(i -> left[i]).toList());
        for (int i = 0; i < shares.size(); i++) {
            left[lines.get(i)] -= shares.get(i).amount();
        }
        return amount;
    }

    /** Pieces that are free already are no more pieces, and one costs what earlier promotions have left of it. */
    private long giveCheapest(List<Integer> lines, PromotionRules rules) {
        int units = lines.stream().mapToInt(i -> unitsLeft[i]).sum();
        int free = units / (rules.buy() + rules.get()) * rules.get();
        List<Integer> cheapest = lines.stream()
                .sorted(Comparator.comparingLong(i -> basket.lines().get(i).unitAmount()))
                .toList();
        long given = 0;
        for (int i : cheapest) {
            int taken = Math.min(free, unitsLeft[i]);
            if (taken == 0) {
                continue;
            }
            long amount = part(left[i], taken, unitsLeft[i]);
            left[i] -= amount;
            unitsLeft[i] -= taken;
            given += amount;
            free -= taken;
        }
        return given;
    }
}
