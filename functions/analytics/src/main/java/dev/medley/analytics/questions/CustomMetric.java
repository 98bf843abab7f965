package dev.medley.analytics.questions;

import dev.medley.kernel.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A formula over measures, under a name that somebody gave it.
 *
 * @param terms what the names of the formula stand for
 * @param decimals how many there are; of money as many as the currency has
 */
public record CustomMetric(
        UUID id, String name, MetricFormula formula, List<MetricTerm> terms, MetricUnit unit, int decimals)
        implements Quantity {

    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);
    private static final int HUNDREDTHS = 2;

    /**
     * A formula whose names are those of the terms, and which comes to what the unit says.
     *
     * @throws Refusal {@code metric-invalid}
     */
    public CustomMetric {
        terms = List.copyOf(terms);
        Set<String> names = formula.names();
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < terms.size(); i++) {
            String key = terms.get(i).key();
            if (!keys.add(key) || !names.contains(key)) {
                throw invalid("/terms/" + i + "/key", "Another term has this key, or it is not in the formula.");
            }
            check(terms.get(i), "/terms/" + i + "/filters");
        }
        names.removeAll(keys);
        if (!names.isEmpty()) {
            throw invalid("/formula", "There is no term for " + String.join(", ", names) + ".");
        }
        Map<String, Measure> measures = terms.stream().collect(Collectors.toMap(MetricTerm::key, MetricTerm::measure));
        int power = formula.moneyPower(
                key -> measures.getOrDefault(key, Measure.ACTIVITIES).isMoney() ? 1 : 0);
        if (power != (unit == MetricUnit.MONEY ? 1 : 0)) {
            throw invalid("/unit", "It is money just where the formula comes to an amount.");
        }
    }

    private static void check(MetricTerm term, String pointer) {
        Set<Dimension> seen = new HashSet<>();
        term.filters().forEach(filter -> {
            if (filter.dimension().column(term.measure().dataset()).isEmpty() || !seen.add(filter.dimension())) {
                throw invalid(pointer, "The measure has no such filter, or it stands here twice.");
            }
        });
    }

    private static Refusal invalid(String pointer, String detail) {
        return Refusal.invalid("metric-invalid", pointer, detail);
    }

    @Override
    public String label() {
        return name;
    }

    @Override
    public int decimals(Currency currency) {
        return unit == MetricUnit.MONEY ? Math.max(0, currency.getDefaultFractionDigits()) : decimals;
    }

    @Override
    public String unit(Currency currency) {
        return switch (unit) {
            case NUMBER -> "";
            case PERCENT -> "%";
            case MONEY -> currency.getCurrencyCode();
        };
    }

    /** A number of its smallest steps as programs read it: amounts in the smallest unit of the currency. */
    public BigDecimal number(long steps) {
        return BigDecimal.valueOf(steps, unit == MetricUnit.MONEY ? 0 : decimals);
    }

    /** What it comes to in its smallest step; null where something is divided by zero, or it is too large. */
    @Nullable
    Long value(ToLongFunction<MetricTerm> numbers) {
        Map<String, BigDecimal> byKey = terms.stream()
                .collect(Collectors.toMap(
                        MetricTerm::key, term -> BigDecimal.valueOf(numbers.applyAsLong(term)), (a, _) -> a));
        Function<String, BigDecimal> number = key -> byKey.getOrDefault(key, BigDecimal.ZERO);
        BigDecimal value = formula.value(number);
        if (value == null) {
            return null;
        }
        int steps = unit == MetricUnit.MONEY ? 0 : unit == MetricUnit.PERCENT ? decimals + HUNDREDTHS : decimals;
        BigDecimal whole = value.movePointRight(steps).setScale(0, RoundingMode.HALF_UP);
        return whole.abs().compareTo(MOST) > 0 ? null : whole.longValueExact();
    }
}
