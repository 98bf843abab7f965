package dev.medley.security.anomalies.forest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Percentage.withPercentage;

import dev.medley.security.anomalies.Habit;
import dev.medley.security.anomalies.ObservedWindow;
import dev.medley.security.anomalies.ScorerException;
import dev.medley.security.anomalies.TrafficCounts;
import dev.medley.security.anomalies.TrafficSource;
import dev.medley.security.anomalies.TrafficWindow;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The forest goes on where another process stopped, and begins anew where what is kept cannot be read. */
class ForestScorerTest {

    private static final Instant NOW = Instant.parse("2026-11-02T12:00:00Z");

    private final MemoryForest memory = new MemoryForest();
    private final Random random = new Random(5);

    @Test
    void aYoungForestSaysSo() {
        assertThatThrownBy(() -> memory.start(1).score(List.of(window(20))))
                .isInstanceOf(ScorerException.class)
                .hasMessageContaining("0 of 500 windows");
    }

    @Test
    void aProcessThatStartsColdGoesOn() throws ScorerException {
        ForestScorer first = memory.start(1);
        first.learn(ordinary(1_000));
        ForestScorer second = memory.start(2);
        double usual = score(second, window(20));
        double strange = score(second, window(50_000));
        assertThat(usual).isLessThan(1);
        assertThat(strange).isGreaterThan(1).isGreaterThan(usual * 1.5);
        assertThat(strange).isCloseTo(score(first, window(50_000)), withPercentage(30));

        second.learn(ordinary(10));
        assertThat(score(first, window(20))).isLessThan(1);
        assertThat(memory.fault()).isNull();
        assertThat(memory.size()).isBetween(10_000, 1_000_000);
    }

    @Test
    void whatCannotBeReadIsReplacedAndTold() {
        memory.start(1).learn(ordinary(600));
        byte[] cut = Arrays.copyOf(memory.read().orElseThrow(), 500);
        for (byte[] broken : List.of(cut, new byte[] {1, 2, 3}, new byte[0])) {
            memory.replace(broken);
            ForestScorer scorer = memory.start(2);
            assertThatThrownBy(() -> scorer.score(List.of(window(20)))).isInstanceOf(ScorerException.class);
            scorer.learn(ordinary(600));
            assertThat(memory.fault()).isNotNull();
            assertThat(memory.read().orElseThrow()).hasSizeGreaterThan(1_000);
        }
    }

    @Test
    void onlyTheClassesOfAForestAreRead() throws Exception {
        assertThatThrownBy(() -> DetectionForest.read(StateBytes.of(new HashMap<>())))
                .isInstanceOf(IOException.class);
        assertThat(DetectionForest.read(DetectionForest.fresh(3).toBytes()).points())
                .isZero();
    }

    private static double score(ForestScorer scorer, ObservedWindow window) throws ScorerException {
        return scorer.score(List.of(window)).orElseThrow().all().getFirst().value();
    }

    private List<ObservedWindow> ordinary(int count) {
        List<ObservedWindow> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(window(20 + random.nextInt(20)));
        }
        return all;
    }

    private ObservedWindow window(long requests) {
        TrafficSource source = new TrafficSource(null, "203.0.113.9", "anOperation", null, List.of(), List.of("f"));
        TrafficCounts counts = new TrafficCounts(
                requests,
                random.nextInt(3),
                0,
                0,
                0,
                3 + random.nextInt(3),
                5,
                0,
                100 * requests,
                900 * requests,
                8_000);
        TrafficWindow window = new TrafficWindow(source, NOW.minus(Duration.ofMinutes(5)), NOW, counts);
        return ObservedWindow.of(window, Habit.none(NOW), Habit.none(NOW));
    }
}
