package dev.medley.accountdata.erasure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which accounts are to be erased, and how far that is. */
public interface ErasureRepository {

    /** Has an account erased from this time on; false when it is to be erased already. */
    boolean schedule(UUID accountId, Instant now, Instant dueAt);

    /** The same by order of an administrator, and for an account that its owner wants erased; false when it is ordered already. */
    boolean order(UUID accountId, Instant now, Instant dueAt);

    /** Keeps an account whose erasure has not begun; false when there is none. */
    boolean cancel(UUID accountId);

    /** What is planned for an account; empty where it stays. */
    Optional<Erasure> find(UUID accountId);

    /** Begins erasures whose time has come; says whose. */
    List<UUID> begin(Instant now, int limit);

    /** Notes that the account was closed. */
    void close(UUID accountId, Instant now);

    /** Ends the erasures of accounts that were closed before this time; says whose. */
    List<UUID> complete(Instant closedBefore, int limit);

    /** Removes all rows that this function holds of an account. */
    void erase(UUID accountId);
}
