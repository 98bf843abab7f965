package dev.medley.security.anomalies;

import java.util.List;

/**
 * A window that is to be reported.
 *
 * @param score how many times what it takes to be one
 * @param scorer who says so, and which version of it
 */
public record Suspicion(
        ObservedWindow seen, AnomalyKind kind, double score, Scorer scorer, List<Contribution> contributions) {

    public Suspicion {
        contributions = List.copyOf(contributions);
    }

    /** Who gives scores. */
    public record Scorer(String name, String version) {}
}
