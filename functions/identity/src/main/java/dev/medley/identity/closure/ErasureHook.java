package dev.medley.identity.closure;

import java.util.UUID;

/** Erases what identity keeps of an account beside its rows, such as objects in a bucket. */
public interface ErasureHook {

    /** Removes it all, before the rows that tell where it is; safe to repeat. */
    void erase(UUID accountId);
}
