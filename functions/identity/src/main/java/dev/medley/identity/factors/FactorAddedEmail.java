package dev.medley.identity.factors;

import dev.medley.events.Event;
import dev.medley.identity.accounts.Account;
import dev.medley.identity.accounts.AccountRepository;
import dev.medley.identity.emails.EmailNotification;
import dev.medley.mail.Mail;
import dev.medley.mail.Mailer;
import jakarta.inject.Singleton;
import java.util.Map;

/** Tells the owner of an account that it has a new second factor, or new recovery codes. */
@Singleton
class FactorAddedEmail implements EmailNotification {

    private final AccountRepository accountRepository;
    private final Mailer mailer;

    FactorAddedEmail(AccountRepository accountRepository, Mailer mailer) {
        this.accountRepository = accountRepository;
        this.mailer = mailer;
    }

    @Override
    public String occasion() {
        return "factor.enrolled";
    }

    @Override
    public void write(Event event) {
        accountRepository
                .find(event.ownerId())
                .map(account -> letter(account, event.data()))
                .ifPresent(mailer::send);
    }

    private static Mail letter(Account account, Map<String, String> data) {
        String name = data.get("name");
        return name == null
                ? account.mail("recovery-codes-renewed", Map.of())
                : account.mail("factor-enrolled", Map.of("name", name));
    }
}
