package dev.medley.identity.emails;

import dev.medley.events.Event;
import dev.medley.identity.accounts.AccountRepository;
import dev.medley.mail.Mailer;
import jakarta.inject.Singleton;
import java.util.Map;

/** Tells the owner of an account that it is to be erased, and until when that can be stopped. */
@Singleton
class ErasureEmail implements EmailNotification {

    private final AccountRepository accountRepository;
    private final Mailer mailer;

    ErasureEmail(AccountRepository accountRepository, Mailer mailer) {
        this.accountRepository = accountRepository;
        this.mailer = mailer;
    }

    @Override
    public String occasion() {
        return "account.erasure-requested";
    }

    @Override
    public void write(Event event) {
        accountRepository
                .find(event.subjectId())
                .ifPresent(account -> mailer.send(account.mail(
                        "erasure-requested",
                        Map.of("day", event.data().getOrDefault("after", "").substring(0, 10)))));
    }
}
