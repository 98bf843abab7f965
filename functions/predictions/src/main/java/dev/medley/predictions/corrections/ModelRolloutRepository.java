package dev.medley.predictions.corrections;

import java.time.Instant;

/** The one rollout. */
public interface ModelRolloutRepository {

    ModelRollout find();

    /** The same for who changes it; others wait until the transaction is over. */
    ModelRollout lock();

    void change(ModelRollout rollout);

    /** The champion and the challenger on what both have read since then, and people have corrected or confirmed. */
    ModelComparison compare(ModelRollout rollout, Instant since);
}
