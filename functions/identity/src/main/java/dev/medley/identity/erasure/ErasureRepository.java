package dev.medley.identity.erasure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which accounts are to be erased, and how far that is. */
public interface ErasureRepository {

    /** Has an account erased after this time, unless it is to be already; says when. */
    Optional<Instant> schedule(UUID accountId, Instant after);

    /** Keeps an account whose erasure has not begun; false when none was asked for. */
    boolean cancel(UUID accountId);

    /** When an account is to be erased; empty where it is not. */
    Optional<Instant> find(UUID accountId);

    /** Shuts accounts whose time has come: nobody signs in any more, all their sessions end. */
    int begin(Instant now, int most);

    /** Accounts that were shut before this time, whose last tokens have expired. */
    List<UUID> begun(Instant before, int most);

    /** Removes all that identity holds of an account but the audit; false when it is gone. */
    boolean erase(UUID accountId);
}
