package dev.medley.analytics.funnels;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.analytics.questions.TimeFrame;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FunnelCounterTest {

    private static final Instant DAY = Instant.parse("2026-03-02T00:00:00Z");
    private static final TimeFrame FRAME = new TimeFrame(
            LocalDate.of(2026, 3, 2),
            LocalDate.of(2026, 3, 4),
            ZoneId.of("UTC"),
            DayOfWeek.MONDAY,
            Currency.getInstance("EUR"));

    private final Instant asOf = DAY.plus(Duration.ofDays(2));
    private final UUID ada = new UUID(0, 1);
    private final UUID ben = new UUID(0, 2);

    @Test
    void theWindowBeginsWithEachPersonsOwnFirstStep() {
        FunnelAnswer.Group group = count(
                FunnelOrder.ORDERED,
                Set.of(),
                event(ada, 0, "view"),
                event(ada, 10, "buy"),
                event(ben, 1, "view"),
                event(ben, 12, "buy"));
        assertThat(group.steps()).extracting(FunnelAnswer.Step::people).containsExactly(2L, 1L);
        assertThat(group.open()).isZero();
    }

    @Test
    void aLaterBeginningThatLeadsFartherCounts() {
        FunnelAnswer.Group group = count(
                FunnelOrder.ORDERED, Set.of(), event(ada, 0, "view"), event(ada, 20, "view"), event(ada, 25, "buy"));
        assertThat(group.steps()).extracting(FunnelAnswer.Step::people).containsExactly(1L, 1L);
        assertThat(group.times()).hasValue(new FunnelTimes(Duration.ofHours(5), Duration.ofHours(5)));
    }

    @Test
    void whoCanStillGetThroughIsCountedApart() {
        FunnelAnswer.Group group = count(FunnelOrder.ORDERED, Set.of(), event(ada, 39, "view"), event(ben, 37, "view"));
        assertThat(group.steps()).extracting(FunnelAnswer.Step::people).containsExactly(2L, 0L);
        assertThat(group.open()).isEqualTo(1);
    }

    @Test
    void theOrderIsHeldAsItIsAskedFor() {
        FunnelEvent[] between = {event(ada, 0, "view"), event(ada, 1, "search"), event(ada, 2, "buy")};
        assertThat(through(FunnelOrder.ORDERED, Set.of(), between)).isEqualTo(1);
        assertThat(through(FunnelOrder.STRICT, Set.of(), between)).isZero();
        assertThat(through(FunnelOrder.ORDERED, Set.of("search"), between)).isZero();
        FunnelEvent[] reversed = {event(ada, 0, "buy"), event(ada, 1, "view")};
        assertThat(through(FunnelOrder.ORDERED, Set.of(), reversed)).isZero();
        assertThat(through(FunnelOrder.ANY, Set.of(), reversed)).isEqualTo(1);
    }

    @Test
    void theMedianOfAnEvenNumberIsBetweenTheTwoInTheMiddle() {
        FunnelAnswer.Group group = count(
                FunnelOrder.ORDERED,
                Set.of(),
                event(ada, 0, "view"),
                event(ada, 1, "buy"),
                event(ben, 0, "view"),
                event(ben, 4, "buy"));
        assertThat(group.times()).hasValue(new FunnelTimes(Duration.ofMinutes(150), Duration.ofMinutes(150)));
    }

    private long through(FunnelOrder order, Set<String> excluded, FunnelEvent... events) {
        FunnelQuestion question =
                new FunnelQuestion(List.of("view", "buy"), order, Duration.ofHours(10), excluded, null, null, FRAME);
        FunnelCounter counter = new FunnelCounter(question, asOf);
        List.of(events).forEach(counter::add);
        return counter.finish().groups().stream()
                .mapToLong(group -> group.steps().getLast().people())
                .sum();
    }

    private FunnelAnswer.Group count(FunnelOrder order, Set<String> excluded, FunnelEvent... events) {
        FunnelQuestion question =
                new FunnelQuestion(List.of("view", "buy"), order, Duration.ofHours(10), excluded, null, null, FRAME);
        FunnelCounter counter = new FunnelCounter(question, asOf);
        List.of(events).forEach(counter::add);
        return counter.finish().groups().getFirst();
    }

    private static FunnelEvent event(UUID person, int hour, String type) {
        return new FunnelEvent(person, DAY.plus(Duration.ofHours(hour)), type, null, null);
    }
}
