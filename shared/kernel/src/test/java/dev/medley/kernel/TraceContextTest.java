package dev.medley.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceContextTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String ID = "01930000-0000-7000-8000-000000000001";

    @AfterEach
    void leave() {
        TraceContext.leave();
    }

    @Test
    void theTraceIsWhatTheHeaderNames() {
        assertThat(TraceContext.traceOf("00-" + TRACE + "-00f067aa0ba902b7-01", ID))
                .isEqualTo(TRACE);
        assertThat(TraceContext.traceOf("cc-" + TRACE + "-00f067aa0ba902b7-01-what-comes-later", ID))
                .isEqualTo(TRACE);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01"
            })
    void whatNamesNoneIsLeftOut(String header) {
        assertThat(TraceContext.traceOf(header, ID)).isEqualTo("01930000000070008000000000000001");
    }

    @Test
    void aRequestToSomebodyElseIsAStepOfTheTrace() {
        assertThat(TraceContext.parent()).isNull();
        TraceContext.enter(TRACE);
        String parent = TraceContext.parent();
        assertThat(TraceContext.traceOf(parent, ID)).isEqualTo(TRACE);
        assertThat(TraceContext.parent()).isNotEqualTo(parent);
        TraceContext.enter(null);
        assertThat(TraceContext.current()).isNull();
    }
}
