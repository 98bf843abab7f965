package dev.medley.security.anomalies;

import java.util.List;

/** Learns what is usual, in the transaction that goes on in the request log. */
public interface ScorerTrainer {

    void learn(List<ObservedWindow> seen);
}
