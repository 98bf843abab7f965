package dev.medley.kernel;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An amount of money, in the smallest unit of its currency: cents for EUR, yen for JPY, thousandths for KWD. Never rounds,
 * never mixes currencies, never overflows silently.
 *
 * @param amount may be negative
 */
public record Money(long amount, Currency currency) implements Comparable<Money> {

    public Money {
        if (currency.getDefaultFractionDigits() < 0) {
            throw new IllegalArgumentException(currency + " has no smallest unit");
        }
    }

    public static Money of(long amount, String currency) {
        return new Money(amount, Currency.getInstance(currency));
    }

    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /**
     * The money that a decimal number of whole units is: 19.99 EUR are 1999 cents.
     *
     * @throws ArithmeticException where it is not a whole number of the smallest unit, or too much
     */
    public static Money ofDecimal(BigDecimal units, Currency currency) {
        return new Money(
                units.movePointRight(currency.getDefaultFractionDigits()).longValueExact(), currency);
    }

    /** In whole units, with as many decimals as the currency has. */
    public BigDecimal toDecimal() {
        return BigDecimal.valueOf(amount, currency.getDefaultFractionDigits());
    }

    public Money plus(Money other) {
        requireSameCurrency(other);
        return new Money(Math.addExact(amount, other.amount), currency);
    }

    public Money minus(Money other) {
        requireSameCurrency(other);
        return new Money(Math.subtractExact(amount, other.amount), currency);
    }

    public Money times(long factor) {
        return new Money(Math.multiplyExact(amount, factor), currency);
    }

    public Money negated() {
        return new Money(Math.negateExact(amount), currency);
    }

    /**
     * Divides it by weights so that the shares add up to it. What is left after rounding towards zero goes, a unit each, to
     * those who lost most by rounding, the earlier first.
     *
     * @param weights not negative, and not all zero
     */
    public List<Money> allocate(List<Long> weights) {
        BigInteger total = weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        if (total.signum() <= 0 || weights.stream().anyMatch(weight -> weight < 0)) {
            throw new IllegalArgumentException("Weights are not negative and not all zero");
        }
        List<BigInteger[]> parts = weights.stream()
                .map(weight -> BigInteger.valueOf(amount)
                        .multiply(BigInteger.valueOf(weight))
                        .divideAndRemainder(total))
                .toList();
        List<Long> shares = new ArrayList<>(
                parts.stream().map(part -> part[0].longValueExact()).toList());
        long left = amount - shares.stream().mapToLong(Long::longValue).sum();
        IntStream.range(0, shares.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> parts.get(i)[1].abs())
                        .reversed())
                .limit(Math.abs(left))
                .forEach(i -> shares.set(i, shares.get(i) + Long.signum(left)));
        return shares.stream().map(share -> new Money(share, currency)).toList();
    }

    /**
     * Compares amounts of one currency.
     *
     * @throws IllegalArgumentException where currencies differ
     */
    @Override
    public int compareTo(Money other) {
        requireSameCurrency(other);
        return Long.compare(amount, other.amount);
    }

    private void requireSameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("Both " + currency + " and " + other.currency);
        }
    }
}
