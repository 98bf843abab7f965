package dev.medley.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageRequestTest {

    @Test
    void absentParametersMeanTheFirstTwentyInTheListsOwnOrder() {
        assertThat(PageRequest.parse(null, null, null)).isEqualTo(new PageRequest(20, null, List.of()));
        assertThat(PageRequest.parse(null, null, " ").sort()).isEmpty();
    }

    @Test
    void aMinusSortsDescending() {
        assertThat(PageRequest.parse("5", "c", "-price, name"))
                .isEqualTo(new PageRequest(
                        5, "c", List.of(new PageRequest.Sort("price", true), new PageRequest.Sort("name", false))));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100})
    void limitsFromOneToAHundredAreTaken(int limit) {
        assertThat(PageRequest.of(limit, null).limit()).isEqualTo(limit);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 101, Integer.MAX_VALUE})
    void otherLimitsAreRefused(int limit) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> PageRequest.of(limit, null))
                .returns("limit-invalid", Refusal::code)
                .returns(Refusal.Kind.INVALID, Refusal::kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " 5", "five", "5.0", "99999999999"})
    void limitsThatAreNoNumberAreRefusedInTheSameWay(String limit) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> PageRequest.parse(limit, null, null))
                .returns("limit-invalid", Refusal::code)
                .returns(Refusal.Kind.INVALID, Refusal::kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b,c,d", "a,-a"})
    void tooManyFieldsAndFieldsNamedTwiceAreRefused(String sort) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> PageRequest.parse(null, null, sort))
                .returns("sort-invalid", Refusal::code);
    }
}
