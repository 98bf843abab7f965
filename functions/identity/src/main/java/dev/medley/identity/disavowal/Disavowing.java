package dev.medley.identity.disavowal;

import dev.medley.events.Outbox;
import dev.medley.identity.accounts.SecretToken;
import dev.medley.identity.sessions.EndingSessions;
import dev.medley.kernel.Refusal;
import dev.medley.security.Standing;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;

/** "This was not me": throws everybody out of an account, and lets back in only who reads its mail. */
@Singleton
public class Disavowing {

    private final Disavowals disavowals;
    private final EndingSessions ending;
    private final Standing standing;
    private final Outbox outbox;
    private final Clock clock;

    Disavowing(Disavowals disavowals, EndingSessions ending, Standing standing, Outbox outbox, Clock clock) {
        this.disavowals = disavowals;
        this.ending = ending;
        this.standing = standing;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Ends all sessions of the account that the token was mailed for, and has its password chosen anew. */
    @Transactional
    public void disavow(String token) {
        UUID accountId = disavowals
                .use(new SecretToken(token), clock.instant())
                .orElseThrow(() -> Refusal.invalid(
                        "disavowal-token-invalid", "/token", "This token is unknown, used or expired."));
        ending.all(accountId, "disavowed");
        standing.forget();
        outbox.announce("account.password-reset-requested", accountId, accountId);
    }
}
