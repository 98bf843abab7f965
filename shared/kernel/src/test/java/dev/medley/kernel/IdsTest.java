package dev.medley.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05.678Z"), ZoneOffset.UTC);

    @Test
    void anIdIsAUuidOfVersion7() {
        UUID id = Ids.next(CLOCK);
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void anIdTellsWhenItWasMade() {
        assertThat(Ids.timeOf(Ids.next(CLOCK))).isEqualTo(CLOCK.instant());
    }

    @Test
    void idsSortByAge() {
        String older = Ids.next(CLOCK).toString();
        String younger = Ids.next(Clock.offset(CLOCK, Duration.ofMillis(1))).toString();
        assertThat(older).isLessThan(younger);
    }

    @Test
    void theFirstIdOfAMillisecondIsBetweenThoseBeforeAndThoseOfIt() {
        String first = Ids.first(CLOCK.instant()).toString();
        assertThat(first).isLessThanOrEqualTo(Ids.next(CLOCK).toString());
        assertThat(first)
                .isGreaterThan(
                        Ids.next(Clock.offset(CLOCK, Duration.ofNanos(-1_000))).toString());
    }

    @Test
    void idsSortByAgeAlsoWithinAMillisecond() {
        for (int micros = 0; micros < 321; micros++) {
            String older = Ids.next(Clock.offset(CLOCK, Duration.ofNanos(micros * 1_000L)))
                    .toString();
            String younger = Ids.next(Clock.offset(CLOCK, Duration.ofNanos((micros + 1) * 1_000L)))
                    .toString();
            assertThat(older).isLessThan(younger);
        }
    }

    @Test
    void idsOfTheSameMomentDiffer() {
        assertThat(Stream.generate(() -> Ids.next(CLOCK)).limit(10_000)).doesNotHaveDuplicates();
    }
}
