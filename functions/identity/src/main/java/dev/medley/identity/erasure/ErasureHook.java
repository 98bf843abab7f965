package dev.medley.identity.erasure;

import java.util.UUID;

/** What identity keeps of an account beside its rows, such as objects in a bucket. */
public interface ErasureHook {

    /** Removes it all, before the rows that tell where it is; safe to repeat. */
    void erase(UUID accountId);
}
