package dev.medley.platform.erasure;

import java.util.UUID;

/** What the shared libraries hold of accounts. */
public interface SharedDataRepository {

    void erase(UUID accountId);
}
