package dev.medley.identity.accounts;

import dev.medley.events.Event;
import dev.medley.identity.letters.Letter;
import dev.medley.mail.Mail;
import dev.medley.mail.Mailer;
import dev.medley.settings.Settings;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** Asks somebody who registered to prove their address. */
@Singleton
class AskingForProof implements Letter {

    private static final Duration LIFETIME = Duration.ofHours(24);

    private final Accounts accounts;
    private final Mailer mailer;
    private final Settings settings;
    private final Clock clock;

    AskingForProof(Accounts accounts, Mailer mailer, Settings settings, Clock clock) {
        this.accounts = accounts;
        this.mailer = mailer;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String occasion() {
        return "account.registered";
    }

    @Override
    public void write(Event event) {
        accounts.find(event.subjectId())
                .filter(account -> !account.isVerified())
                .ifPresent(this::ask);
    }

    void ask(Account account) {
        SecretToken token = SecretToken.random();
        accounts.addVerification(account.id(), token, clock.instant().plus(LIFETIME));
        mailer.send(new Mail(
                account.email().text(),
                "verify-email",
                Map.of(
                        "displayName", account.displayName(),
                        "token", token.text(),
                        "link", settings.publicUrl() + "/api/auth/verify-email?token=" + token.text(),
                        "hours", Long.toString(LIFETIME.toHours()))));
    }
}
