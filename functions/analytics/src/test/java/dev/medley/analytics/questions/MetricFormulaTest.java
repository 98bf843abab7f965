package dev.medley.analytics.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medley.kernel.Refusal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetricFormulaTest {

    private static final Map<String, BigDecimal> NUMBERS =
            Map.of("a", BigDecimal.valueOf(12), "b", BigDecimal.valueOf(4), "zero", BigDecimal.ZERO);

    @ParameterizedTest
    @CsvSource({
        "a - b - b, 4",
        "a - (b - b), 12",
        "2 + a / b * 3, 11",
        "(2 + a) / b, 3.5",
        "-a * -b, 48",
        "--b, 4",
        "a/b, 3",
        "0.5*a, 6"
    })
    void productsComeBeforeSumsAndFromLeftToRight(String text, BigDecimal value) {
        assertThat(MetricFormula.parse(text).value(NUMBERS::get)).isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a / zero", "1 + a / (b - 4)", "zero * (a / zero)"})
    void whatIsDividedByZeroHasNoNumber(String text) {
        assertThat(MetricFormula.parse(text).value(NUMBERS::get)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a b",
                "a +",
                "(a",
                "a)",
                "* a",
                "1.5.2",
                "A",
                "a; drop table x",
                "a || b",
                "net-revenue",
                "1e9",
                "a'",
                "1234567890123",
                "sum(a)"
            })
    void whatIsNoFormulaIsRefused(String text) {
        assertThatThrownBy(() -> metric(text, MetricUnit.NUMBER, 0, term("a", Measure.ORDERS)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("metric-invalid"));
    }

    @Test
    void amountsAndNumbersAreNotAdded() {
        MetricTerm revenue = term("revenue", Measure.REVENUE);
        MetricTerm orders = term("orders", Measure.ORDERS);
        assertThat(metric("revenue / orders", MetricUnit.MONEY, 0, revenue, orders))
                .isNotNull();
        assertThat(metric("orders / (revenue / revenue)", MetricUnit.NUMBER, 0, revenue, orders))
                .isNotNull();
        refused("revenue + orders", MetricUnit.MONEY, revenue, orders);
        refused("revenue / orders", MetricUnit.NUMBER, revenue, orders);
        refused("orders * 2", MetricUnit.MONEY, orders);
        refused("revenue * revenue", MetricUnit.MONEY, revenue);
    }

    @Test
    void namesAreThoseOfTheTerms() {
        refused("a + b", MetricUnit.NUMBER, term("a", Measure.ORDERS));
        refused("a", MetricUnit.NUMBER, term("a", Measure.ORDERS), term("b", Measure.ORDERS));
        refused("a", MetricUnit.NUMBER, term("a", Measure.ORDERS), term("a", Measure.REFUNDS));
        MetricTerm.TermFilter device = new MetricTerm.TermFilter(Dimension.DEVICE, List.of("phone"));
        refused("a", MetricUnit.NUMBER, new MetricTerm("a", Measure.ORDERS, List.of(device)));
        refused("a", MetricUnit.NUMBER, new MetricTerm("a", Measure.PEOPLE, List.of(device, device)));
    }

    @Test
    void numbersAreRoundedToTheirDecimals() {
        MetricTerm[] terms = {term("a", Measure.ORDERS), term("b", Measure.REFUNDS)};
        assertThat(value(metric("a / b", MetricUnit.NUMBER, 2, terms), 2, 3)).isEqualTo(67);
        assertThat(value(metric("a / b", MetricUnit.PERCENT, 1, terms), 2, 3)).isEqualTo(667);
        assertThat(value(metric("a / b", MetricUnit.PERCENT, 1, terms), 2, 0)).isNull();
        assertThat(value(metric("a * a * a * b", MetricUnit.NUMBER, 4, terms), Long.MAX_VALUE, 1))
                .isNull();
    }

    private static @Nullable Long value(CustomMetric metric, long a, long b) {
        return metric.value(term -> term.key().equals("a") ? a : b);
    }

    private static void refused(String formula, MetricUnit unit, MetricTerm... terms) {
        assertThatThrownBy(() -> metric(formula, unit, 0, terms))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("metric-invalid"));
    }

    private static MetricTerm term(String key, Measure measure) {
        return new MetricTerm(key, measure, List.of());
    }

    private static CustomMetric metric(String formula, MetricUnit unit, int decimals, MetricTerm... terms) {
        return new CustomMetric(
                new UUID(0, 1), "A metric", MetricFormula.parse(formula), List.of(terms), unit, decimals);
    }
}
