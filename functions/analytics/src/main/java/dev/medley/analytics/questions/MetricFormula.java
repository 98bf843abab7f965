package dev.medley.analytics.questions;

import dev.medley.kernel.Refusal;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Sums, differences, products and quotients of named numbers: {@code 100 * (opened - closed) / opened}. */
public sealed interface MetricFormula {

    /** A number that stands in the formula. */
    record Constant(BigDecimal value) implements MetricFormula {

        @Override
        public BigDecimal value(Function<String, BigDecimal> numbers) {
            return value;
        }

        @Override
        public int moneyPower(ToIntFunction<String> powers) {
            return 0;
        }

        @Override
        public void collect(Set<String> names) {}
    }

    /** A name of a number. */
    record Name(String key) implements MetricFormula {

        @Override
        public BigDecimal value(Function<String, BigDecimal> numbers) {
            return numbers.apply(key);
        }

        @Override
        public int moneyPower(ToIntFunction<String> powers) {
            return powers.applyAsInt(key);
        }

        @Override
        public void collect(Set<String> names) {
            names.add(key);
        }
    }

    /** Two formulas and what is done with them. */
    record Operation(Operator operator, MetricFormula left, MetricFormula right) implements MetricFormula {

        @Override
        public @Nullable BigDecimal value(Function<String, BigDecimal> numbers) {
            BigDecimal a = left.value(numbers);
            BigDecimal b = right.value(numbers);
            if (a == null || b == null || (operator == Operator.OVER && b.signum() == 0)) {
                return null;
            }
            return switch (operator) {
                case PLUS -> a.add(b, MathContext.DECIMAL128);
                case MINUS -> a.subtract(b, MathContext.DECIMAL128);
                case TIMES -> a.multiply(b, MathContext.DECIMAL128);
                case OVER -> a.divide(b, MathContext.DECIMAL128);
            };
        }

        @Override
        public int moneyPower(ToIntFunction<String> powers) {
            int a = left.moneyPower(powers);
            int b = right.moneyPower(powers);
            return switch (operator) {
                case TIMES -> a + b;
                case OVER -> a - b;
                case PLUS, MINUS -> {
                    if (a != b) {
                        throw Refusal.invalid(
                                "metric-invalid",
                                "/formula",
                                "Amounts and mere numbers are neither added nor subtracted.");
                    }
                    yield a;
                }
            };
        }

        @Override
        public void collect(Set<String> names) {
            left.collect(names);
            right.collect(names);
        }
    }

    /** What is done with two numbers. */
    enum Operator {
        PLUS,
        MINUS,
        TIMES,
        OVER
    }

    /** What it comes to; null where something is divided by zero. */
    @Nullable
    BigDecimal value(Function<String, BigDecimal> numbers);

    /**
     * How often an amount is multiplied in it: 1 where it is an amount itself, 0 where it is a mere number.
     *
     * @throws Refusal {@code metric-invalid} where amounts and numbers are added
     */
    int moneyPower(ToIntFunction<String> powers);

    /** Adds the names that stand in it. */
    void collect(Set<String> names);

    /** The names that stand in it. */
    default Set<String> names() {
        Set<String> names = new TreeSet<>();
        collect(names);
        return names;
    }

    /**
     * Reads a formula.
     *
     * @throws Refusal {@code metric-invalid}
     */
    static MetricFormula parse(String text) {
        return new FormulaReader(text).read();
    }
}
