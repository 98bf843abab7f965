package dev.medley.identity.factors;

import dev.medley.events.Event;
import dev.medley.identity.accounts.AccountRepository;
import dev.medley.identity.emails.EmailNotification;
import dev.medley.mail.Mailer;
import jakarta.inject.Singleton;
import java.util.Map;

/** Tells the owner of an account that a factor is gone: removed, blocked, or a recovery code that was used. */
@Singleton
class FactorRemovedEmail implements EmailNotification {

    private final AccountRepository accountRepository;
    private final Mailer mailer;

    FactorRemovedEmail(AccountRepository accountRepository, Mailer mailer) {
        this.accountRepository = accountRepository;
        this.mailer = mailer;
    }

    @Override
    public String occasion() {
        return "factor.removed";
    }

    @Override
    public void write(Event event) {
        accountRepository
                .find(event.ownerId())
                .ifPresent(account -> mailer.send(account.mail(template(event.data()), event.data())));
    }

    private static String template(Map<String, String> data) {
        if (data.containsKey("left")) {
            return "recovery-code-used";
        }
        return data.containsKey("because") ? "passkey-blocked" : "factor-removed";
    }
}
