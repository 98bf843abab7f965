package dev.medley.platform.erasure;

import java.util.UUID;

/** What the shared libraries hold of accounts. */
public interface Traces {

    void erase(UUID accountId);
}
