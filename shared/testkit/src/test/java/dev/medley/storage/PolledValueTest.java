package dev.medley.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PolledValueTest {

    private static final Duration FRESH = Duration.ofSeconds(2);

    private final TestClock clock = new TestClock();
    private final AtomicInteger looks = new AtomicInteger();

    @Test
    void itIsLookedUpOnUseAndAtMostEverySoOften() {
        clock.stop();
        PolledValue<Integer> value = new PolledValue<>("It", FRESH, clock, 0, _ -> looks.incrementAndGet());
        assertThat(value.get()).isEqualTo(1);
        assertThat(value.get()).isEqualTo(1);
        clock.advance(FRESH);
        assertThat(value.get()).isEqualTo(2);
        assertThat(looks).hasValue(2);
    }

    @Test
    void whatWasKnownGoesOnWhileItCannotBeLookedUp() {
        clock.stop();
        PolledValue<Integer> value = new PolledValue<>("It", FRESH, clock, 7, _ -> {
            looks.incrementAndGet();
            throw new IllegalStateException("away");
        });
        assertThat(value.get()).isEqualTo(7);
        assertThat(value.get()).isEqualTo(7);
        assertThat(looks).hasValue(1);
    }

    @Test
    void whoeverAsksMeanwhileTakesWhatWasKnown() {
        clock.stop();
        List<PolledValue<Integer>> self = new ArrayList<>();
        self.add(new PolledValue<>(
                "It", FRESH, clock, 7, known -> self.getFirst().get() + known));
        assertThat(self.getFirst().get()).isEqualTo(14);
    }
}
