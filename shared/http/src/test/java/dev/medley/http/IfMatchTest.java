package dev.medley.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IfMatchTest {

    private static final List<String> THING = List.of("another_", "thing_-1");

    @Test
    void withoutTheHeaderEveryVersionMayBeChanged() {
        assertThat(new IfMatch(null, THING).test(3)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"3\"", "*", "\"1\", \"3\"", "W/\"3\",\"3\"", "\"3-thing_-1\"", "\"3-thing_-1aB_-9\""})
    void aVersionThatIsNamedMayBeChanged(String header) {
        assertThat(new IfMatch(header, THING).test(3)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"2\"",
                "W/\"3\"",
                "3",
                "",
                "\"33\"",
                "\"33-thing_-1\"",
                "\"3-\"",
                "W/\"3-thing_-1\"",
                "\"3-unknown1aB_-9\"",
                "\"3-thing_-1 x\"",
                "\"1\",",
                "\"3"
            })
    void anyOtherMayNot(String header) {
        assertThat(new IfMatch(header, THING).test(3)).isFalse();
    }
}
