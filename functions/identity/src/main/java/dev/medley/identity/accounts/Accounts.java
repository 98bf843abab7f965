package dev.medley.identity.accounts;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** All accounts. */
public interface Accounts {

    /** Adds an account; false when its address has one already. */
    boolean add(Account account);

    Optional<Account> find(UUID id);

    Optional<Account> findByEmail(EmailAddress email);

    /** Replaces a password's hash by another of the same password, unless it has been replaced meanwhile. */
    void rehash(UUID id, String former, String hash);

    /** Keeps the hash of a token that proves the account's address until it expires. */
    void addVerification(UUID accountId, SecretToken token, Instant expiresAt);

    /** Uses the token up, marks its account verified, and says which that is; empty when the token is not good. */
    Optional<UUID> verify(SecretToken token, Instant now);
}
