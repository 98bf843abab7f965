package dev.medley.identity.closure;

import java.time.Instant;
import java.util.UUID;

/** Closes accounts and deletes their rows. */
public interface ClosureRepository {

    /** Shuts an account for good and ends its sessions; false when it is closed already or gone. */
    boolean close(UUID accountId, Instant now);

    /** Deletes all rows of an account. */
    void delete(UUID accountId);
}
