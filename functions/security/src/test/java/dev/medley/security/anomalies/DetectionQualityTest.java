package dev.medley.security.anomalies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.security.anomalies.forest.MemoryForest;
import dev.medley.testkit.Campaign;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Attacks in days of ordinary traffic are found and named, and ordinary traffic is left alone. It prints what it measured:
 * {@code mvn -pl functions/security test -Dtest=DetectionQualityTest}.
 */
class DetectionQualityTest {

    private static final Logger LOG = LoggerFactory.getLogger(DetectionQualityTest.class);
    private static final int DAY = 288;
    private static final int DAYS = Campaign.rounds(2, 4);

    /** Of ordinary windows that are scored, one in two hundred at most is reported. */
    private static final double MOST_FALSE = 0.005;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Campaign.rounds(1, 10));
    }

    /** What a run has found. */
    private static final class Tally {
        int ordinary;
        int falseAlarms;
        final Map<AnomalyKind, Integer> falseKinds = new EnumMap<>(AnomalyKind.class);
        final Map<String, String> found = new HashMap<>();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void plantedAttacksAreFoundAndOrdinaryTrafficIsLeftAlone(long seed) {
        Tally tally = run(seed);
        LOG.info(
                "seed {}: {} of {} ordinary windows reported ({} %) {}; attacks: {}",
                seed,
                tally.falseAlarms,
                tally.ordinary,
                Math.round(10_000.0 * tally.falseAlarms / tally.ordinary) / 100.0,
                tally.falseKinds,
                tally.found);
        assertThat((double) tally.falseAlarms / tally.ordinary).isLessThan(MOST_FALSE);
        assertThat(tally.found)
                .containsEntry("stuffing", "credential-stuffing")
                .containsEntry("slow stuffing", "credential-stuffing")
                .containsEntry("scraping", "scraping")
                .containsEntry("slow scraping", "scraping")
                .containsEntry("export", "data-export");
    }

    private static Tally run(long seed) {
        TrafficSimulation traffic = new TrafficSimulation(seed);
        AnomalyScorer forest = new MemoryForest().scorer(seed);
        WindowScorer scoring = new WindowScorer(List.of(forest));
        Learner learner = new Learner(MemoryForest.training(forest));
        Tally tally = new Tally();
        for (int step = 0; step < DAYS * DAY; step++) {
            List<ObservedWindow> seen = learner.observe(traffic.ordinary(step));
            if (step >= DAY) {
                tally.ordinary += seen.size();
                for (Suspicion suspicion : scoring.score(seen).suspicions()) {
                    tally.falseAlarms++;
                    tally.falseKinds.merge(suspicion.kind(), 1, Integer::sum);
                }
            }
            learner.learn(seen);
        }
        int noon = DAYS * DAY + DAY / 2;
        plant(tally, scoring, learner, "stuffing", traffic.stuffing(noon, 200));
        plant(tally, scoring, learner, "slow stuffing", traffic.stuffing(noon, 18));
        plant(tally, scoring, learner, "scraping", traffic.scraping(noon, traffic.person(1), 1_500));
        plant(tally, scoring, learner, "slow scraping", traffic.scraping(noon, traffic.person(1), 250));
        plant(tally, scoring, learner, "export", traffic.export(noon, traffic.program(1), 50_000_000));
        return tally;
    }

    private static void plant(Tally tally, WindowScorer scoring, Learner learner, String name, TrafficWindow window) {
        List<Suspicion> suspicions =
                scoring.score(learner.observe(List.of(window))).suspicions();
        LOG.info(
                "{}: {}",
                name,
                suspicions.stream().map(Suspicion::contributions).toList());
        tally.found.put(
                name,
                suspicions.isEmpty() ? "nothing" : suspicions.getFirst().kind().label());
    }

    /** What the detection does with habits, without a database. */
    private static final class Learner {

        private final ScorerTrainer training;
        private final Map<String, Habit> habits = new HashMap<>();
        private Habit everyone = Habit.none(TrafficSimulation.time(0));

        Learner(ScorerTrainer training) {
            this.training = training;
        }

        List<ObservedWindow> observe(List<TrafficWindow> windows) {
            return windows.stream()
                    .map(window -> ObservedWindow.of(
                            window, habits.getOrDefault(window.source().key(), Habit.none(window.from())), everyone))
                    .toList();
        }

        void learn(List<ObservedWindow> seen) {
            for (ObservedWindow window : seen) {
                habits.put(window.window().source().key(), window.habit().learn(window));
                everyone = everyone.learn(window);
            }
            training.learn(seen);
        }
    }

    @Test
    void withoutAForestRulesFindWhatIsPlain() {
        TrafficSimulation traffic = new TrafficSimulation(7);
        WindowScorer scoring = new WindowScorer(List.of());
        Learner learner = new Learner(_ -> {});
        List<Suspicion> found = scoring.score(
                        learner.observe(List.of(traffic.stuffing(0, 200), traffic.stuffing(0, 18))))
                .suspicions();
        assertThat(found).singleElement().satisfies(suspicion -> {
            assertThat(suspicion.kind()).isEqualTo(AnomalyKind.CREDENTIAL_STUFFING);
            assertThat(suspicion.scorer().name()).isEqualTo("rules");
        });
    }
}
