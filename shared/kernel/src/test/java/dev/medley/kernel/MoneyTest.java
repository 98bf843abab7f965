package dev.medley.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MoneyTest {

    private static final Currency EUR = Currency.getInstance("EUR");

    @Test
    void decimalsAreThoseOfTheCurrency() {
        assertThat(Money.of(1999, "EUR").toDecimal()).isEqualTo(new BigDecimal("19.99"));
        assertThat(Money.of(7300, "JPY").toDecimal()).isEqualTo(new BigDecimal("7300"));
        assertThat(Money.of(1234, "KWD").toDecimal()).isEqualTo(new BigDecimal("1.234"));
        assertThat(Money.ofDecimal(new BigDecimal("19.9"), EUR)).isEqualTo(Money.of(1990, "EUR"));
    }

    @Test
    void nothingIsRounded() {
        assertThatThrownBy(() -> Money.ofDecimal(new BigDecimal("0.001"), EUR)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.ofDecimal(new BigDecimal("0.5"), Currency.getInstance("JPY")))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.ofDecimal(new BigDecimal("1e30"), EUR)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void currenciesAreNotMixed() {
        Money euros = Money.of(1, "EUR");
        Money dollars = Money.of(1, "USD");
        assertThatThrownBy(() -> euros.plus(dollars)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> euros.minus(dollars)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> euros.compareTo(dollars)).isInstanceOf(IllegalArgumentException.class);
        assertThat(euros).isNotEqualTo(dollars);
    }

    @Test
    void overflowIsRefused() {
        Money most = Money.of(Long.MAX_VALUE, "EUR");
        Money least = Money.of(Long.MIN_VALUE, "EUR");
        assertThatThrownBy(() -> most.plus(Money.of(1, "EUR"))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> least.minus(Money.of(1, "EUR"))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.times(2)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(least::negated).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void unitsOfAccountAndMetalsAreNoMoney() {
        assertThatThrownBy(() -> Money.of(1, "XAU")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsLeftOverGoesToThoseWhoLostMost() {
        assertThat(Money.of(1000, "EUR").allocate(List.of(1L, 1L, 1L)))
                .extracting(Money::amount)
                .containsExactly(334L, 333L, 333L);
        assertThat(Money.of(-1000, "EUR").allocate(List.of(1L, 1L, 1L)))
                .extracting(Money::amount)
                .containsExactly(-334L, -333L, -333L);
        assertThat(Money.of(10, "EUR").allocate(List.of(1L, 5L, 1L)))
                .extracting(Money::amount)
                .containsExactly(2L, 7L, 1L);
        assertThat(Money.of(5, "EUR").allocate(List.of(0L, 3L)))
                .extracting(Money::amount)
                .containsExactly(0L, 5L);
    }

    @Test
    void weightsThatSayNothingAreRefused() {
        Money money = Money.of(5, "EUR");
        for (List<Long> weights : List.of(List.<Long>of(), List.of(0L), List.of(0L, 0L), List.of(2L, -1L))) {
            assertThatThrownBy(() -> money.allocate(weights)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void sharesAddUpAndAreWithinAUnitOfTheirProportion() {
        Random random = new Random(42);
        for (int run = 0; run < 20_000; run++) {
            long amount = random.nextBoolean() ? random.nextLong() : random.nextLong(-1000, 1000);
            List<Long> weights = LongStream.generate(
                            () -> random.nextBoolean() ? random.nextLong(100) : random.nextLong(Long.MAX_VALUE))
                    .limit(random.nextInt(1, 12))
                    .boxed()
                    .toList();
            if (weights.stream().anyMatch(weight -> weight > 0)) {
                assertFair(new Money(amount, EUR), weights);
            }
        }
    }

    @Test
    void additionFollowsItsLaws() {
        Random random = new Random(7);
        for (int run = 0; run < 10_000; run++) {
            Money a = new Money(random.nextInt(), EUR);
            Money b = new Money(random.nextInt(), EUR);
            Money c = new Money(random.nextInt(), EUR);
            assertThat(a.plus(b)).isEqualTo(b.plus(a));
            assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
            assertThat(a.minus(b)).isEqualTo(a.plus(b.negated()));
            assertThat(a.plus(Money.zero(EUR))).isEqualTo(a);
            assertThat(a.plus(b).times(3)).isEqualTo(a.times(3).plus(b.times(3)));
            assertThat(Money.ofDecimal(a.toDecimal(), EUR)).isEqualTo(a);
            assertThat(Integer.signum(a.compareTo(b))).isEqualTo(Long.signum(a.amount() - b.amount()));
        }
    }

    private static void assertFair(Money money, List<Long> weights) {
        List<Money> shares = money.allocate(weights);
        BigDecimal sum =
                shares.stream().map(s -> BigDecimal.valueOf(s.amount())).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo(BigDecimal.valueOf(money.amount()));
        BigDecimal total = weights.stream().map(BigDecimal::valueOf).reduce(BigDecimal.ZERO, BigDecimal::add);
        for (int i = 0; i < shares.size(); i++) {
            BigDecimal exact = BigDecimal.valueOf(money.amount()).multiply(BigDecimal.valueOf(weights.get(i)));
            BigDecimal difference =
                    exact.subtract(BigDecimal.valueOf(shares.get(i).amount()).multiply(total));
            assertThat(difference.abs()).isLessThan(total);
            assertThat(weights.get(i) > 0 || shares.get(i).amount() == 0).isTrue();
        }
    }
}
