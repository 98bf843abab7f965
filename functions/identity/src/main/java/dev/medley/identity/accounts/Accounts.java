package dev.medley.identity.accounts;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** All accounts. */
public interface Accounts {

    /** Adds an account; false when its address has one already. */
    boolean add(Account account);

    Optional<Account> find(UUID id);

    /** Finds an account and holds it until the transaction ends, so that changes of it come one after another. */
    Optional<Account> hold(UUID id);

    Optional<Account> findByEmail(EmailAddress email);

    /** Keeps the hash of a token that proves the account's address until it expires. */
    void addVerification(UUID accountId, SecretToken token, Instant expiresAt);

    /** Uses the token up, marks its account verified, and says which that is; empty when the token is not good. */
    Optional<UUID> verify(SecretToken token, Instant now);
}
