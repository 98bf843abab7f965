package dev.medley.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IfMatchTest {

    @Test
    void withoutTheHeaderEveryVersionMayBeChanged() {
        assertThat(new IfMatch(null).test(3)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"3\"", "*", "\"1\", \"3\"", "W/\"3\",\"3\"", "\"3-aB_-9\""})
    void aVersionThatIsNamedMayBeChanged(String header) {
        assertThat(new IfMatch(header).test(3)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "W/\"3\"", "3", "", "\"33\"", "\"33-a\"", "\"3-\"", "W/\"3-a\"", "\"1\",", "\"3"})
    void anyOtherMayNot(String header) {
        assertThat(new IfMatch(header).test(3)).isFalse();
    }
}
