package dev.medley.identity.accounts;

import java.time.Instant;
import java.util.UUID;

/** What opens accounts or keeps others out of them, and may have been added by somebody else than the owner. Each kind is one bean. */
public interface DisputedAccess {

    /** Takes out what was added to an account since then, in the caller's transaction, which holds the account. */
    void removeSince(UUID accountId, Instant since);
}
