package dev.medley.security.anomalies;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the request log minute by minute, each time the last five minutes, and reports what is unusual. No request waits for
 * it. What is written down later than some seconds after its minute counts in the next windows only.
 */
@Singleton
public class AnomalyDetection {

    static final Duration STEP = Duration.ofMinutes(1);
    static final Duration WINDOW = Duration.ofMinutes(5);

    /** Functions write requests down a second after they were answered. */
    private static final Duration DELAY = Duration.ofSeconds(15);

    /** What is older when the schedule comes back is not looked at. */
    private static final Duration LONGEST_ABSENCE = Duration.ofHours(1);

    private static final Duration REMEMBERED = Duration.ofDays(30);
    private static final int MOST_STEPS = 10;

    /** No source has this key. */
    private static final String EVERYONE = "*";

    private final DetectionRepository repository;
    private final WindowScorer scoring;
    private final ScorerTrainer training;
    private final AnomalyReports reports;
    private final Clock clock;

    AnomalyDetection(
            DetectionRepository repository,
            WindowScorer scoring,
            ScorerTrainer training,
            AnomalyReports reports,
            Clock clock) {
        this.repository = repository;
        this.scoring = scoring;
        this.training = training;
        this.reports = reports;
        this.clock = clock;
    }

    /** Looks at the windows that have ended since the last time; safe to repeat. */
    public void run() {
        for (int step = 0; step < MOST_STEPS; step++) {
            DetectionProgress progress = repository.progress();
            Instant next = next(progress);
            if (next.plus(DELAY).isAfter(clock.instant()) || !look(progress, next)) {
                return;
            }
        }
    }

    private Instant next(DetectionProgress progress) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        Instant readTo = progress.readTo();
        Instant earliest = now.minus(LONGEST_ABSENCE);
        return readTo == null ? now : (readTo.isBefore(earliest) ? earliest : readTo).plus(STEP);
    }

    private boolean look(DetectionProgress progress, Instant end) {
        List<ObservedWindow> seen = observe(end);
        return store(progress, end, isLearntFrom(end) ? seen : List.of(), scoring.score(seen));
    }

    private List<ObservedWindow> observe(Instant end) {
        List<TrafficWindow> traffic = repository.traffic(end.minus(WINDOW), end);
        Map<String, Habit> habits = repository.habits(Stream.concat(
                        Stream.of(EVERYONE),
                        traffic.stream().map(window -> window.source().key()))
                .toList());
        Habit everyone = Optional.ofNullable(habits.get(EVERYONE)).orElseGet(() -> Habit.none(end));
        return traffic.stream()
                .map(window -> ObservedWindow.of(
                        window,
                        Optional.ofNullable(habits.get(window.source().key()))
                                .orElseGet(() -> Habit.none(window.from())),
                        everyone))
                .toList();
    }

    /** Windows overlap; what is learnt from does not. */
    private static boolean isLearntFrom(Instant end) {
        return end.getEpochSecond() % WINDOW.toSeconds() == 0;
    }

    /** All of a step or nothing; nothing where somebody else has done it meanwhile. */
    @Transactional
    boolean store(
            DetectionProgress progress, Instant end, List<ObservedWindow> learnt, WindowScorer.Suspicions result) {
        if (!repository.advance(progress, new DetectionProgress(end, result.scorer(), result.fault()))) {
            return false;
        }
        if (!learnt.isEmpty()) {
            learn(learnt);
            repository.forget(end.minus(REMEMBERED));
        }
        reports.report(result.suspicions());
        return true;
    }

    private void learn(List<ObservedWindow> learnt) {
        Map<String, Habit> habits = new HashMap<>();
        Habit everyone = learnt.getFirst().everyone();
        for (ObservedWindow seen : learnt) {
            habits.put(seen.window().source().key(), seen.habit().learn(seen));
            everyone = everyone.learn(seen);
        }
        habits.put(EVERYONE, everyone);
        repository.keep(habits, clock.instant());
        training.learn(learnt);
    }
}
