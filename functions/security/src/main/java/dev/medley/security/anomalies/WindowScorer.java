package dev.medley.security.anomalies;

import dev.medley.security.anomalies.AnomalyScorer.Score;
import dev.medley.security.anomalies.AnomalyScorer.WindowScores;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells which windows are to be reported: what rules find, and what the first scorer finds that is there. */
@Singleton
class WindowScorer {

    private static final Logger LOG = LoggerFactory.getLogger(WindowScorer.class);

    /** Of fewer requests no scorer is asked: shares of few say little. */
    private static final long ENOUGH = 20;

    private final List<AnomalyScorer> scorers;

    WindowScorer(List<AnomalyScorer> scorers) {
        this.scorers = scorers.stream()
                .sorted(Comparator.comparingInt(AnomalyScorer::rank))
                .toList();
    }

    /**
     * What was found.
     *
     * @param scorer who gave the scores
     * @param fault why a scorer that should have did not; null where there was none
     */
    record Suspicions(
            List<Suspicion> suspicions,
            Suspicion.Scorer scorer,
            @Nullable String fault) {}

    Suspicions score(List<ObservedWindow> seen) {
        List<ObservedWindow> scored =
                seen.stream().filter(WindowScorer::isScored).toList();
        List<String> faults = new ArrayList<>();
        Optional<WindowScores> scores = Optional.empty();
        for (AnomalyScorer scorer : scorers) {
            if (scores.isEmpty()) {
                scores = ask(scorer, scored, faults);
            }
        }
        List<Suspicion> suspicions = new ArrayList<>();
        Iterator<Score> given = scores.map(WindowScores::all).orElse(List.of()).iterator();
        for (ObservedWindow window : seen) {
            Optional<Score> score = isScored(window) && given.hasNext() ? Optional.of(given.next()) : Optional.empty();
            suspicion(window, scores.map(WindowScores::scorer), score).ifPresent(suspicions::add);
        }
        return new Suspicions(
                suspicions,
                scores.map(WindowScores::scorer).orElse(TrafficRule.RULES),
                faults.isEmpty() ? null : String.join("; ", faults));
    }

    private static boolean isScored(ObservedWindow window) {
        return window.requests() >= ENOUGH;
    }

    private static Optional<WindowScores> ask(AnomalyScorer scorer, List<ObservedWindow> seen, List<String> faults) {
        try {
            return scorer.score(seen);
        } catch (ScorerException e) {
            LOG.info("Anomalies are scored without a scorer: {}", e.getMessage());
            faults.add(String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /** Rules name what they know; the score that was given is told with it. */
    private static Optional<Suspicion> suspicion(
            ObservedWindow window, Optional<Suspicion.Scorer> scorer, Optional<Score> score) {
        Optional<Suspicion> known = TrafficRule.find(window);
        Optional<Score> high = score.filter(given -> given.value() >= 1);
        if (high.isEmpty()) {
            return known;
        }
        List<Contribution> contributions = high.get().contributions();
        AnomalyKind kind = known.map(Suspicion::kind).orElseGet(() -> AnomalyKind.shownBy(contributions));
        return Optional.of(new Suspicion(window, kind, high.get().value(), scorer.orElseThrow(), contributions));
    }
}
