package dev.medley.identity.sessions;

import dev.medley.identity.accounts.Account;
import dev.medley.identity.throttle.Attempt;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at the door who has proven something.
 *
 * @param methods what was proven just now (RFC 8176)
 * @param replaces the session that ends when the new one begins; null unless this is a step-up
 * @param shared keys of the shared budgets that were drawn on to try
 */
record Entry(
        Account account,
        Set<String> methods,
        Origin origin,
        @Nullable UUID replaces,
        List<String> shared) {

    static final String PASSWORD = "pwd";

    Attempt attempt() {
        return new Attempt(
                account.email().key(), account.id(), replaces, origin.address(), origin.agent(), origin.deviceHash());
    }
}
