package dev.medley.predictions;

import java.util.UUID;

/** What accounts have in tables of their own, which goes when they are erased. */
public interface OwnedRows {

    /** Forgets those of an account. */
    void erase(UUID accountId);
}
