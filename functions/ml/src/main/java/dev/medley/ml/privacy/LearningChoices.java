package dev.medley.ml.privacy;

import java.time.Instant;
import java.util.UUID;

/** Whether anything may be learnt of accounts. */
public interface LearningChoices {

    /** Whether it may. */
    boolean mayLearn(UUID accountId);

    /** Says whether it may; where not, what was learnt of it is removed. */
    void choose(UUID accountId, boolean mayLearn, Instant now);

    /** Removes all there is of an account, for good. */
    void erase(UUID accountId, Instant now);

    /** By what name the account goes in what leaves this function. */
    UUID person(UUID accountId);
}
