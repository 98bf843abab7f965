package dev.medley.identity.signin;

import dev.medley.identity.accounts.Account;
import dev.medley.identity.sessions.SignInOrigin;
import dev.medley.identity.throttle.SignInAttempt;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at the door who has proven something.
 *
 * @param methods what was proven (RFC 8176)
 * @param shownAt when; null for just now
 * @param replaces the session that ends when the new one begins; null unless this is a step-up
 * @param shared keys of the shared budgets that were drawn on to try
 */
record ProvenSignIn(
        Account account,
        Set<String> methods,
        @Nullable Instant shownAt,
        SignInOrigin origin,
        @Nullable UUID replaces,
        List<String> shared) {

    static final String PASSWORD = "pwd";

    ProvenSignIn(
            Account account, Set<String> methods, SignInOrigin origin, @Nullable UUID replaces, List<String> shared) {
        this(account, methods, null, origin, replaces, shared);
    }

    /** The same with the account as it is now. */
    ProvenSignIn with(Account present) {
        return new ProvenSignIn(present, methods, shownAt, origin, replaces, shared);
    }

    /** When it was shown, never after now. */
    Instant provenAt(Instant now) {
        return shownAt == null || shownAt.isAfter(now) ? now : shownAt;
    }

    SignInAttempt attempt() {
        return new SignInAttempt(
                account.email().key(), account.id(), replaces, origin.address(), origin.agent(), origin.deviceHash());
    }
}
