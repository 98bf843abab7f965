package dev.medley.ml.privacy;

import java.time.Instant;
import java.util.UUID;

/** The accounts of which nothing may be learnt. */
public interface LearningChoices {

    /** Whether anything may be learnt of an account. */
    boolean mayLearn(UUID accountId);

    /** Nothing may be learnt of it from now on. */
    void withhold(UUID accountId, boolean erased, Instant now);

    /** It may be learnt from again, unless it is erased. */
    void allow(UUID accountId);
}
