package dev.medley.identity.recovery;

import dev.medley.identity.accounts.EmailVerificationService;
import dev.medley.identity.accounts.MailPurpose;
import dev.medley.identity.accounts.MailedTokenRepository;
import dev.medley.identity.accounts.SecretToken;
import dev.medley.identity.sessions.SessionEndService;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;

/** Does what the grounds of a new password imply: uses its token up, ends sessions. */
@Singleton
class PasswordGroundsCheck {

    private static final String BECAUSE = "password changed";

    private final MailedTokenRepository mailedTokenRepository;
    private final EmailVerificationService emailVerificationService;
    private final SessionEndService sessionEndService;
    private final Clock clock;

    PasswordGroundsCheck(
            MailedTokenRepository mailedTokenRepository,
            EmailVerificationService emailVerificationService,
            SessionEndService sessionEndService,
            Clock clock) {
        this.mailedTokenRepository = mailedTokenRepository;
        this.emailVerificationService = emailVerificationService;
        this.sessionEndService = sessionEndService;
        this.clock = clock;
    }

    void accept(UUID accountId, PasswordGrounds passwordGrounds) {
        switch (passwordGrounds) {
            case PasswordGrounds.Mailed(SecretToken token) -> {
                UUID owner = mailedTokenRepository
                        .use(MailPurpose.RESET_PASSWORD, token, clock.instant())
                        .orElseThrow(PasswordResetService::refused);
                emailVerificationService.markProven(owner);
                sessionEndService.all(owner, BECAUSE);
            }
            case PasswordGrounds.Known(UUID session, boolean endsOthers) -> {
                if (endsOthers) {
                    sessionEndService.allBut(session, accountId, BECAUSE);
                }
            }
        }
    }
}
