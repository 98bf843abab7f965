package dev.medley.audio.erasure;

import java.util.UUID;

/** What a part of the function keeps of accounts. */
public interface ErasableRecords {

    /** Forgets all that is an account's; safe to repeat. */
    void erase(UUID ownerId);
}
