package dev.medley.models.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class OnDemandTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final List<Thing> made = new ArrayList<>();
    private final OnDemand<Thing> thing = new OnDemand<>(this::make, now::get);

    @Test
    void isMadeAtTheFirstUseAndOnce() {
        assertThat(made).isEmpty();

        Thing first = thing.use(one -> one);
        Thing second = thing.use(one -> one);

        assertThat(first).isSameAs(second);

        assertThat(made).hasSize(1);
    }

    @Test
    void staysOpenUntilItIsIdle() {
        use();
        pass(Duration.ofMinutes(9));
        assertThat(thing.closeIfIdleFor(Duration.ofMinutes(10))).isFalse();
        assertThat(made.getFirst().open).isTrue();

        pass(Duration.ofMinutes(1));
        assertThat(thing.closeIfIdleFor(Duration.ofMinutes(10))).isTrue();
        assertThat(made.getFirst().open).isFalse();
    }

    @Test
    void isMadeAgainAfterIdling() {
        use();
        pass(Duration.ofMinutes(10));
        thing.closeIfIdleFor(Duration.ofMinutes(10));

        use();
        assertThat(made).hasSize(2);
    }

    @Test
    void isNotClosedWhileInUse() {
        boolean open = thing.use(one -> {
            pass(Duration.ofHours(1));
            join(Thread.startVirtualThread(() -> thing.closeIfIdleFor(Duration.ZERO)));
            return one.open;
        });

        assertThat(open).isTrue();
    }

    @Test
    void closesWhatWasMade() {
        use();
        thing.close();
        thing.close();

        assertThat(made).singleElement().matches(one -> !one.open);
    }

    private Thing make() {
        made.add(new Thing());
        return made.getLast();
    }

    private void use() {
        boolean open = thing.use(one -> one.open);
        assertThat(open).isTrue();
    }

    private void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static final class Thing implements AutoCloseable {
        private boolean open = true;

        @Override
        public void close() {
            open = false;
        }
    }
}
