package dev.medley.security.anomalies;

import java.util.List;
import java.util.Optional;

/** Says how unusual windows are. Where one gives no scores, the next by rank is asked, and after the last the rules alone count. */
public interface AnomalyScorer {

    /** Those with the lowest are asked first. */
    int rank();

    /**
     * The scores of windows, in their order; empty where this scorer is not in use.
     *
     * @throws ScorerException where it cannot give any
     */
    Optional<WindowScores> score(List<ObservedWindow> seen) throws ScorerException;

    /** Scores, and who gave them. */
    record WindowScores(Suspicion.Scorer scorer, List<Score> all) {

        public WindowScores {
            all = List.copyOf(all);
        }
    }

    /**
     * The score of a window.
     *
     * @param value as a multiple of what it takes to be an anomaly
     * @param contributions what makes it, the greatest first; of anomalies only
     */
    record Score(double value, List<Contribution> contributions) {

        public Score {
            contributions = List.copyOf(contributions);
        }
    }
}
