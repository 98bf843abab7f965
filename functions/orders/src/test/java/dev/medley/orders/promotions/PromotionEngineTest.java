package dev.medley.orders.promotions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Campaign;
import java.time.Instant;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PromotionEngineTest {

    private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");
    private static final UUID ACCOUNT = new UUID(1, 1);
    private static final UUID MUG = new UUID(2, 1);
    private static final UUID PEN = new UUID(2, 2);
    private static final List<PromotionKind> KINDS = List.copyOf(EnumSet.allOf(PromotionKind.class));
    private static final UUID KITCHEN = new UUID(3, 1);

    private static PromotionRules rules(PromotionKind kind, long value) {
        return new PromotionRules(
                kind, value, "EUR", 2, 1, ScopeKind.EVERYTHING, List.of(), false, 0, null, null, true, null);
    }

    private static PromotionCandidate candidate(int priority, PromotionRules rules) {
        return candidate(priority, rules, null, 0);
    }

    private static PromotionCandidate candidate(
            int priority, PromotionRules rules, @Nullable Integer totalLimit, int used) {
        Promotion promotion = new Promotion(
                new UUID(4, priority), "P" + priority, false, true, rules, priority, totalLimit, null, used, NOW);
        return new PromotionCandidate(promotion, "CODE" + priority, false, 0);
    }

    private static PromotionResult apply(List<BasketLine> lines, PromotionCandidate... candidates) {
        Basket basket = new Basket(ACCOUNT, Currency.getInstance("EUR"), lines, List.of());
        return new PromotionEngine(
                        basket, new PromotionEngine.Facts(NOW, false, Map.of(MUG, Set.of(KITCHEN)), Set.of()))
                .apply(List.of(candidates));
    }

    private static @Nullable PromotionReason reason(PromotionCandidate candidate) {
        return apply(List.of(new BasketLine(MUG, 1, 1000)), candidate)
                .outcomes()
                .getFirst()
                .reason();
    }

    @Test
    void aPercentageIsSharedSoThatNothingIsLost() {
        List<BasketLine> lines =
                List.of(new BasketLine(MUG, 1, 100), new BasketLine(PEN, 1, 100), new BasketLine(PEN, 1, 100));
        PromotionResult result = apply(lines, candidate(1, rules(PromotionKind.PERCENT, 3333)));
        assertThat(result.lineDiscounts()).containsExactly(34L, 33L, 33L);
        assertThat(result.discount()).isEqualTo(100);
    }

    @Test
    void aFixedDiscountIsAtMostWhatThingsCost() {
        List<BasketLine> lines = List.of(new BasketLine(MUG, 2, 300));
        assertThat(apply(lines, candidate(1, rules(PromotionKind.FIXED, 500))).discount())
                .isEqualTo(500);
        assertThat(apply(lines, candidate(1, rules(PromotionKind.FIXED, 5000))).discount())
                .isEqualTo(600);
    }

    @Test
    void theCheapestAreFree() {
        List<BasketLine> lines = List.of(new BasketLine(MUG, 3, 900), new BasketLine(PEN, 3, 100));
        assertThat(apply(lines, candidate(1, rules(PromotionKind.BUY_X_GET_Y, 0)))
                        .lineDiscounts())
                .containsExactly(0L, 200L);
        assertThat(reason(candidate(1, rules(PromotionKind.BUY_X_GET_Y, 0))))
                .isEqualTo(PromotionReason.NOTHING_IN_SCOPE);
    }

    @Test
    void aFreePieceCostsWhatEarlierPromotionsHaveLeft() {
        List<BasketLine> three = List.of(new BasketLine(MUG, 3, 1000));
        PromotionRules half = rules(PromotionKind.PERCENT, 5000);
        PromotionRules third = rules(PromotionKind.BUY_X_GET_Y, 0);
        assertThat(apply(three, candidate(2, half), candidate(1, third)).discount())
                .isEqualTo(2000);
        assertThat(apply(three, candidate(1, half), candidate(2, third)).discount())
                .isEqualTo(2000);
    }

    @Test
    void noPieceIsFreeTwice() {
        List<BasketLine> three = List.of(new BasketLine(MUG, 3, 1000));
        PromotionRules third = rules(PromotionKind.BUY_X_GET_Y, 0);
        assertThat(apply(three, candidate(2, third), candidate(1, third)).discount())
                .isEqualTo(1000);
    }

    @Test
    void theScopeIsKept() {
        List<BasketLine> lines = List.of(new BasketLine(MUG, 1, 1000), new BasketLine(PEN, 1, 1000));
        PromotionRules kitchen = new PromotionRules(
                PromotionKind.PERCENT,
                1000,
                null,
                0,
                0,
                ScopeKind.CATEGORY,
                List.of(KITCHEN),
                false,
                0,
                null,
                null,
                true,
                null);
        assertThat(apply(lines, candidate(1, kitchen)).lineDiscounts()).containsExactly(100L, 0L);
    }

    @Test
    void theHighestPriorityComesFirstAndWhatIsNotCombinableStaysAlone() {
        List<BasketLine> lines = List.of(new BasketLine(MUG, 1, 1000));
        PromotionRules alone = new PromotionRules(
                PromotionKind.PERCENT,
                5000,
                null,
                0,
                0,
                ScopeKind.EVERYTHING,
                List.of(),
                false,
                0,
                null,
                null,
                false,
                null);
        PromotionResult result = apply(lines, candidate(1, rules(PromotionKind.FIXED, 100)), candidate(2, alone));
        assertThat(result.discount()).isEqualTo(500);
        assertThat(result.outcomes().getLast().reason()).isEqualTo(PromotionReason.NOT_COMBINABLE);
        PromotionResult second = apply(lines, candidate(2, rules(PromotionKind.FIXED, 100)), candidate(1, alone));
        assertThat(second.discount()).isEqualTo(100);
        assertThat(apply(
                                lines,
                                candidate(2, rules(PromotionKind.FIXED, 100)),
                                candidate(1, rules(PromotionKind.PERCENT, 1000)))
                        .discount())
                .isEqualTo(190);
    }

    private static PromotionRules from(@Nullable Instant startsAt, @Nullable Instant endsAt) {
        return rules(null, false, 0, startsAt, endsAt);
    }

    private static PromotionRules rules(
            @Nullable String currency, boolean first, long minimum, @Nullable Instant from, @Nullable Instant until) {
        return new PromotionRules(
                PromotionKind.FIXED,
                100,
                currency,
                0,
                0,
                ScopeKind.EVERYTHING,
                List.of(),
                first,
                minimum,
                from,
                until,
                true,
                null);
    }

    @Test
    void everyObstacleIsSaid() {
        assertThat(reason(candidate(1, rules("EUR", false, 1001, null, null))))
                .isEqualTo(PromotionReason.MINIMUM_NOT_REACHED);
        assertThat(reason(candidate(1, rules("EUR", false, 1000, null, null)))).isNull();
        assertThat(reason(candidate(1, rules(null, true, 0, null, null)))).isEqualTo(PromotionReason.FIRST_ORDER_ONLY);
        assertThat(reason(candidate(1, from(NOW.plusSeconds(1), null)))).isEqualTo(PromotionReason.NOT_YET);
        assertThat(reason(candidate(1, from(NOW, NOW.plusSeconds(1))))).isNull();
        assertThat(reason(candidate(1, from(null, NOW)))).isEqualTo(PromotionReason.OVER);
        assertThat(reason(candidate(1, rules("USD", false, 0, null, null)))).isEqualTo(PromotionReason.OTHER_CURRENCY);
        assertThat(reason(candidate(1, rules(PromotionKind.PERCENT, 100), 10, 10)))
                .isEqualTo(PromotionReason.USED_UP);
    }

    @Test
    void nothingEverCostsLessThanNothing() {
        Random random = new Random(16);
        for (int i = 0; i < Campaign.rounds(2_000, 200_000); i++) {
            List<BasketLine> lines = Stream.generate(() -> new BasketLine(
                            random.nextBoolean() ? MUG : PEN, random.nextInt(1, 20), random.nextLong(0, 100_000)))
                    .limit(random.nextInt(1, 20))
                    .toList();
            PromotionCandidate[] candidates = Stream.generate(() -> candidate(
                            random.nextInt(1, 1000),
                            rules(KINDS.get(random.nextInt(KINDS.size())), random.nextLong(1, 10_001))))
                    .limit(random.nextInt(1, 6))
                    .toArray(PromotionCandidate[]::new);
            PromotionResult result = apply(lines, candidates);
            for (int line = 0; line < lines.size(); line++) {
                assertThat(result.lineDiscounts().get(line))
                        .isBetween(0L, lines.get(line).subtotal());
            }
            assertThat(result.discount())
                    .isEqualTo(result.applied().stream()
                            .mapToLong(PromotionOutcome::amount)
                            .sum());
        }
    }
}
