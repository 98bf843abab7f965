package dev.medley.identity.recovery;

import dev.medley.events.Event;
import dev.medley.identity.accounts.AccountRepository;
import dev.medley.identity.emails.EmailNotification;
import dev.medley.identity.emails.EmailTimeFormat;
import dev.medley.mail.Mailer;
import jakarta.inject.Singleton;
import java.util.Map;

/** Tells the owner of an account that its password is another now (ASVS 5.0, 6.3.7), in case it was not them. */
@Singleton
class PasswordChangedEmail implements EmailNotification {

    private final AccountRepository accountRepository;
    private final Mailer mailer;

    PasswordChangedEmail(AccountRepository accountRepository, Mailer mailer) {
        this.accountRepository = accountRepository;
        this.mailer = mailer;
    }

    @Override
    public String occasion() {
        return "account.password-changed";
    }

    @Override
    public void write(Event event) {
        accountRepository
                .find(event.subjectId())
                .ifPresent(account -> mailer.send(account.mail(
                        "password-changed", Map.of("at", EmailTimeFormat.of(event.occurredAt(), account.locale())))));
    }
}
