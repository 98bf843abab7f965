package dev.medley.identity.accounts;

import dev.medley.mail.Mail;
import dev.medley.mail.Mailer;
import dev.medley.settings.Settings;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/**
 * Writes to people whose address was registered. The token is made here, at the moment of sending, so that it stands in
 * no event and no queue.
 */
@Singleton
public class Welcoming {

    private static final Duration LIFETIME = Duration.ofHours(24);

    private final Accounts accounts;
    private final Mailer mailer;
    private final Settings settings;
    private final Clock clock;

    Welcoming(Accounts accounts, Mailer mailer, Settings settings, Clock clock) {
        this.accounts = accounts;
        this.mailer = mailer;
        this.settings = settings;
        this.clock = clock;
    }

    public void askForProof(UUID accountId) {
        accounts.find(accountId).filter(account -> !account.isVerified()).ifPresent(account -> {
            SecretToken token = SecretToken.random();
            accounts.addVerification(accountId, token, clock.instant().plus(LIFETIME));
            mailer.send(new Mail(
                    account.email().text(),
                    "verify-email",
                    Map.of(
                            "displayName", account.displayName(),
                            "token", token.text(),
                            "link", settings.publicUrl() + "/api/auth/verify-email?token=" + token.text(),
                            "hours", Long.toString(LIFETIME.toHours()))));
        });
    }

    /** Tells the owner of an unverified account how to prove it, and any other that they have one. */
    public void tellOfAccount(UUID accountId) {
        accounts.find(accountId).ifPresent(account -> {
            if (account.isVerified()) {
                mailer.send(new Mail(
                        account.email().text(), "already-registered", Map.of("displayName", account.displayName())));
            } else {
                askForProof(accountId);
            }
        });
    }
}
