package dev.medley.identity.recovery;

import dev.medley.identity.accounts.Account;
import dev.medley.identity.accounts.AccountRepository;
import dev.medley.identity.accounts.MailPurpose;
import dev.medley.identity.accounts.MailedTokenRepository;
import dev.medley.identity.accounts.SecretToken;
import dev.medley.identity.passwords.NewPassword;
import dev.medley.kernel.Refusal;
import jakarta.inject.Singleton;
import java.time.Clock;

/**
 * Lets somebody who reads an account's mail choose another password for it (ASVS 5.0, 6.4.3). That signs nobody in, and the
 * second factor is asked for as before.
 */
@Singleton
public class PasswordResetService {

    private final AccountRepository accountRepository;
    private final MailedTokenRepository mailedTokenRepository;
    private final PasswordReplacementService passwordReplacementService;
    private final Clock clock;

    PasswordResetService(
            AccountRepository accountRepository,
            MailedTokenRepository mailedTokenRepository,
            PasswordReplacementService passwordReplacementService,
            Clock clock) {
        this.accountRepository = accountRepository;
        this.mailedTokenRepository = mailedTokenRepository;
        this.passwordReplacementService = passwordReplacementService;
        this.clock = clock;
    }

    /** Uses the token up only when the password may be chosen, so that one may try another. */
    public void reset(String token, String password) {
        SecretToken secret = new SecretToken(token);
        Account account = mailedTokenRepository
                .find(MailPurpose.RESET_PASSWORD, secret, clock.instant())
                .flatMap(accountRepository::find)
                .orElseThrow(PasswordResetService::refused);
        passwordReplacementService.replace(
                account, new NewPassword(password, "/password"), new PasswordGrounds.Mailed(secret));
    }

    static Refusal refused() {
        return Refusal.invalid(
                "reset-token-invalid", "/token", "This token is unknown, used, expired or not the newest.");
    }
}
