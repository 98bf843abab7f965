package dev.medley.ml.privacy;

import java.util.UUID;

/** What a part of this function has of accounts. */
public interface AccountTraces {

    /** Removes what was learnt of an account. */
    default void forget(UUID accountId) {}

    /** Removes whatever else there is of it. */
    default void erase(UUID accountId) {}
}
