package dev.medley.models.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medley.models.ModelFailure;
import dev.medley.models.ModelFailure.Kind;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void givesTheAnswer() {
        assertThat(new Turns(1, LONG).run(() -> 42)).isEqualTo(42);
    }

    @Test
    void stopsATaskThatDoesNotEnd() throws InterruptedException {
        var stopped = new CountDownLatch(1);
        var turns = new Turns(1, Duration.ofMillis(20));

        assertUnavailable(() -> turns.run(() -> {
            try {
                new CountDownLatch(1).await();
            } finally {
                stopped.countDown();
            }
            return 0;
        }));

        stopped.await();
    }

    @Test
    void aTaskThatFailedLeavesItsPlace() {
        var turns = new Turns(1, LONG);
        var failure = new ModelFailure(Kind.REFUSED, "no");

        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> turns.run(() -> {
                        throw failure;
                    }))
                    .isSameAs(failure);
        }
    }

    @Test
    void whoFindsNoPlaceIsToldToComeBack() {
        assertUnavailable(() -> new Turns(0, Duration.ofMillis(1)).run(() -> 0));
    }

    @Test
    void anInterruptedCallerStaysInterrupted() {
        Thread.currentThread().interrupt();

        assertUnavailable(() -> new Turns(1, LONG).run(() -> 0));
        assertThat(Thread.interrupted()).isTrue();
    }

    private static void assertUnavailable(Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        ModelFailure.class,
                        failure -> assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE));
    }
}
