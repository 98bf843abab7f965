package dev.medley.requestlog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceParentTest {

    private static final String ID = "01930000-0000-7000-8000-000000000001";
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Test
    void aTraceIsGoneOnWith() {
        assertThat(TraceParent.traceId("00-" + TRACE + "-00f067aa0ba902b7-01", ID))
                .isEqualTo(TRACE);
        assertThat(TraceParent.traceId("cc-" + TRACE + "-00f067aa0ba902b7-01-what-comes-later", ID))
                .isEqualTo(TRACE);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7"
            })
    void aRequestWithoutAValidOneBeginsATrace(String header) {
        assertThat(TraceParent.traceId(header, ID)).isEqualTo("01930000000070008000000000000001");
    }
}
