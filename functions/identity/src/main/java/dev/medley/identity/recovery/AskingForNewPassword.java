package dev.medley.identity.recovery;

import dev.medley.events.Event;
import dev.medley.identity.accounts.Account;
import dev.medley.identity.accounts.Accounts;
import dev.medley.identity.accounts.Mailings;
import dev.medley.identity.accounts.Occasion;
import dev.medley.identity.accounts.SecretToken;
import dev.medley.identity.letters.Letter;
import dev.medley.mail.Mail;
import dev.medley.mail.Mailer;
import dev.medley.settings.Settings;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;

/** Sends the owner of an account a token to choose another password with. */
@Singleton
class AskingForNewPassword implements Letter {

    private final Accounts accounts;
    private final Mailings mailings;
    private final Mailer mailer;
    private final Settings settings;
    private final Clock clock;

    AskingForNewPassword(Accounts accounts, Mailings mailings, Mailer mailer, Settings settings, Clock clock) {
        this.accounts = accounts;
        this.mailings = mailings;
        this.mailer = mailer;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String occasion() {
        return "account.password-reset-requested";
    }

    @Override
    public void write(Event event) {
        accounts.find(event.subjectId()).ifPresent(account -> write(account, event));
    }

    private void write(Account account, Event event) {
        SecretToken token = SecretToken.random();
        if (mailings.issue(account.id(), Occasion.RESET_PASSWORD, event.id(), token, clock.instant())) {
            mailer.send(new Mail(
                    account.email().text(),
                    "reset-password",
                    Map.of(
                            "displayName", account.displayName(),
                            "token", token.text(),
                            "link", settings.publicUrl() + "/api/auth/reset-password#token=" + token.text(),
                            "minutes",
                                    Long.toString(
                                            Occasion.RESET_PASSWORD.lifetime().toMinutes()))));
        }
    }
}
