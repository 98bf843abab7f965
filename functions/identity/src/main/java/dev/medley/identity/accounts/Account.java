package dev.medley.identity.accounts;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's account.
 *
 * @param passwordHash null when it is entered in other ways only
 * @param authorizationVersion counted up with every change of what the account may do
 * @param factors the kinds of second factor that are enrolled
 * @param verifiedAt when the e-mail address was proven; null until then
 */
public record Account(
        UUID id,
        EmailAddress email,
        String displayName,
        @Nullable String passwordHash,
        Set<String> roles,
        long authorizationVersion,
        Set<String> factors,
        Status status,
        @Nullable Instant verifiedAt,
        Instant createdAt) {

    /** Whether an account may be used. */
    public enum Status {
        ACTIVE,
        SUSPENDED
    }

    /** A new account with what everybody may do. */
    public static Account fresh(
            UUID id, EmailAddress email, String displayName, @Nullable String passwordHash, Instant now) {
        return new Account(id, email, displayName, passwordHash, Set.of("user"), 0, Set.of(), Status.ACTIVE, null, now);
    }

    /** The same account with another hash of its password. */
    Account withPasswordHash(String hash) {
        return new Account(
                id, email, displayName, hash, roles, authorizationVersion, factors, status, verifiedAt, createdAt);
    }

    public boolean isSuspended() {
        return status == Status.SUSPENDED;
    }

    public boolean isVerified() {
        return verifiedAt != null;
    }
}
