package dev.medley.requestlog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.storage.Json;
import dev.medley.testkit.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RequestBufferTest {

    private final TestClock clock = new TestClock();
    private final List<String> written = new ArrayList<>();
    private boolean isAway;
    private String unwritable = "none";
    private int attempts;
    private final RequestBuffer buffer = new RequestBuffer(
            this::write, new RequestLogSettings(true, true, Duration.ofSeconds(1), 3, 5, 2_048), clock);

    @BeforeEach
    void stopTheClock() {
        clock.stop();
    }

    @Test
    void requestsWaitForOthers() {
        add(1);
        buffer.flushWhenDue();
        assertThat(written).isEmpty();
        add(2);
        clock.advance(Duration.ofSeconds(1));
        buffer.flushWhenDue();
        assertThat(written).containsExactly("[1,2]");
    }

    @Test
    void manyWaitForNothing() {
        add(1, 2, 3);
        buffer.flushWhenDue();
        assertThat(written).containsExactly("[1,2,3]");
        buffer.flushWhenDue();
        assertThat(attempts).isEqualTo(1);
    }

    @Test
    void whileTheDatabaseIsAwayTheLatestAreKeptAndItIsAskedRarely() {
        isAway = true;
        add(1, 2, 3, 4);
        buffer.flushWhenDue();
        add(5, 6);
        buffer.flushWhenDue();
        assertThat(attempts).isEqualTo(1);
        isAway = false;
        clock.advance(Duration.ofSeconds(10));
        buffer.flushWhenDue();
        assertThat(written).containsExactly("[2,3,4,5,6]");
    }

    @Test
    void theEndOfAProcessLosesNone() {
        add(1);
        buffer.flush();
        assertThat(written).containsExactly("[1]");
        isAway = true;
        add(2);
        buffer.flush();
        assertThat(attempts).isEqualTo(2);
    }

    private void add(int... rows) {
        for (int row : rows) {
            buffer.add(new Json(Integer.toString(row)));
        }
    }

    @Test
    void whatCanNeverBeWrittenKeepsNothingElseOut() {
        unwritable = "3";
        add(1, 2, 3, 4, 5);
        buffer.flushWhenDue();
        assertThat(String.join("", written)).contains("1", "2", "4", "5").doesNotContain("3");
        unwritable = "none";
        add(6, 7, 8);
        buffer.flushWhenDue();
        assertThat(written).last().isEqualTo("[6,7,8]");
    }

    private void write(Json requests) {
        attempts++;
        if (requests.text().contains(unwritable)) {
            throw new UnwritableRequest(new IllegalArgumentException(unwritable));
        }
        if (isAway) {
            throw new IllegalStateException("The database is away");
        }
        written.add(requests.text());
    }
}
