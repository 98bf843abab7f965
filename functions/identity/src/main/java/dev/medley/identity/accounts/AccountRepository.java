package dev.medley.identity.accounts;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** All accounts. */
public interface AccountRepository {

    /** Adds an account; false when its address has one already. */
    boolean add(Account account);

    Optional<Account> find(UUID id);

    /** Finds an account and holds it until the transaction ends, so that changes of it come one after another. */
    Optional<Account> hold(UUID id);

    Optional<Account> findByEmail(EmailAddress email);

    /** Replaces a password's hash by another of the same password; false when it has been replaced meanwhile. */
    boolean rehash(UUID id, String former, String hash);

    /** Marks an account's address as proven; false when it was before, or there is no such account. */
    boolean markVerified(UUID id, Instant now);
}
