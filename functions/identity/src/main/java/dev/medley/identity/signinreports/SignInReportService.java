package dev.medley.identity.signinreports;

import dev.medley.events.Outbox;
import dev.medley.identity.IdentityEvents.PasswordResetRequested;
import dev.medley.identity.accounts.SecretToken;
import dev.medley.identity.sessions.SessionEndService;
import dev.medley.kernel.Refusal;
import dev.medley.security.RevocationCache;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;

/** "This was not me": throws everybody out of an account, and lets back in only who reads its mail. */
@Singleton
public class SignInReportService {

    private final SignInReportRepository signInReportRepository;
    private final SessionEndService sessionEndService;
    private final RevocationCache revocationCache;
    private final Outbox outbox;
    private final Clock clock;

    SignInReportService(
            SignInReportRepository signInReportRepository,
            SessionEndService sessionEndService,
            RevocationCache revocationCache,
            Outbox outbox,
            Clock clock) {
        this.signInReportRepository = signInReportRepository;
        this.sessionEndService = sessionEndService;
        this.revocationCache = revocationCache;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Ends all sessions of the account that the token was mailed for, and has its password chosen anew. */
    @Transactional
    public void disavow(String token) {
        UUID accountId = signInReportRepository
                .use(new SecretToken(token), clock.instant())
                .orElseThrow(() -> Refusal.invalid(
                        "disavowal-token-invalid", "/token", "This token is unknown, used or expired."));
        sessionEndService.all(accountId, "disavowed");
        revocationCache.forget();
        outbox.announce(accountId, accountId, new PasswordResetRequested());
    }
}
