package dev.medley.identity.apikeys;

import dev.medley.events.Event;
import dev.medley.identity.accounts.AccountRepository;
import dev.medley.identity.emails.EmailNotification;
import dev.medley.mail.Mailer;
import jakarta.inject.Singleton;
import java.util.Map;

/** Tells the owner of an account that a key to it was made. */
@Singleton
class ApiKeyCreatedEmail implements EmailNotification {

    private final AccountRepository accountRepository;
    private final Mailer mailer;

    ApiKeyCreatedEmail(AccountRepository accountRepository, Mailer mailer) {
        this.accountRepository = accountRepository;
        this.mailer = mailer;
    }

    @Override
    public String occasion() {
        return "api-key.created";
    }

    @Override
    public void write(Event event) {
        accountRepository
                .find(event.ownerId())
                .ifPresent(account -> mailer.send(account.mail(
                        "api-key-created",
                        Map.of(
                                "name",
                                event.data().getOrDefault("name", ""),
                                "hint",
                                event.data().getOrDefault("hint", "")))));
    }
}
