package dev.medley.identity.recovery;

import dev.medley.identity.accounts.Account;
import dev.medley.identity.accounts.Accounts;
import dev.medley.identity.accounts.Mailings;
import dev.medley.identity.accounts.Occasion;
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
public class ResettingPassword {

    private final Accounts accounts;
    private final Mailings mailings;
    private final ReplacingPassword replacing;
    private final Clock clock;

    ResettingPassword(Accounts accounts, Mailings mailings, ReplacingPassword replacing, Clock clock) {
        this.accounts = accounts;
        this.mailings = mailings;
        this.replacing = replacing;
        this.clock = clock;
    }

    /** Uses the token up only when the password may be chosen, so that one may try another. */
    public void reset(String token, String password) {
        SecretToken secret = new SecretToken(token);
        Account account = mailings.find(Occasion.RESET_PASSWORD, secret, clock.instant())
                .flatMap(accounts::find)
                .orElseThrow(ResettingPassword::refused);
        replacing.replace(account, new NewPassword(password, "/password"), new Grounds.Mailed(secret));
    }

    static Refusal refused() {
        return Refusal.invalid(
                "reset-token-invalid", "/token", "This token is unknown, used, expired or not the newest.");
    }
}
