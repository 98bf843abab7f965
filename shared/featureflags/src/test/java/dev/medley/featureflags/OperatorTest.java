package dev.medley.featureflags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperatorTest {

    @ParameterizedTest
    @CsvSource({
        "equals, a, a, true",
        "equals, a, A, false",
        "startsWith, ab, abc, true",
        "startsWith, b, abc, false",
        "endsWith, bc, abc, true",
        "endsWith, b, abc, false",
        "contains, b, abc, true",
        "contains, d, abc, false",
        "lessThan, 10, 9.5, true",
        "lessThan, 10, 10, false",
        "atMost, 10, 10, true",
        "greaterThan, 10, 10.1, true",
        "greaterThan, 10, many, false",
        "atLeast, 10, 9, false",
        "before, 2026-01-01T00:00:00Z, 2025-12-31T23:59:59Z, true",
        "before, 2026-01-01T00:00:00Z, 2026-01-01T00:00:00Z, false",
        "after, 2026-01-01T00:00:00Z, 2026-01-01T00:00:00-01:00, true",
        "after, 2026-01-01T00:00:00Z, yesterday, false",
        "versionEquals, 1.2.0, 1.2, true",
        "versionBelow, 2.0.0, 2.0.0-rc.1, true",
        "versionBelow, 2.0.0-rc.2, 2.0.0-rc.10, false",
        "versionBelow, 1.0.0-alpha.1, 1.0.0-alpha, true",
        "versionBelow, 1.0.0-beta, 1.0.0-5, true",
        "versionAtLeast, 1.10.0, 1.9.9, false",
        "versionAtLeast, 1.10.0, v1.10.0+build.7, true",
        "versionAtLeast, 1.10.0, newest, false"
    })
    void attributesAreCompared(String operator, String value, String attribute, boolean fits) {
        assertThat(Operator.of(operator).comparison(List.of(value)).test(attribute))
                .isEqualTo(fits);
    }

    @Test
    void numbersAndBooleansAreComparedAsTheirText() {
        assertThat(Operator.EQUALS.comparison(List.of("true")).test(true)).isTrue();
        assertThat(Operator.IN.comparison(List.of("17", "18")).test(18.0)).isTrue();
        assertThat(Operator.EQUALS.comparison(List.of("18.5")).test(18.5)).isTrue();
        assertThat(Operator.AT_LEAST.comparison(List.of("18")).test(21)).isTrue();
    }

    @Test
    void aListContainsWhatIsAmongItsItems() {
        assertThat(Operator.CONTAINS.comparison(List.of("admin")).test(List.of("user", "admin")))
                .isTrue();
        assertThat(Operator.CONTAINS.comparison(List.of("adm")).test(List.of("user", "admin")))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "equals, 2, true, false",
        "in, 3, true, true",
        "lessThan, 1, false, true",
        "before, 1, false, false",
        "versionBelow, 1, false, true",
        "exists, 0, true, true"
    })
    void valuesFitTheirOperator(String operator, int count, boolean first, boolean takes) {
        List<String> values = List.of("1", "2", "3").subList(0, count);
        assertThat(Operator.of(operator).takes(values)).isEqualTo(takes);
        assertThat(first || !Operator.of(operator).takes(List.of("x"))).isTrue();
    }

    @Test
    void thereAreNoOtherOperators() {
        assertThatThrownBy(() -> Operator.of("matches")).isInstanceOf(IllegalArgumentException.class);
    }
}
