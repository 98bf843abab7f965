package dev.medley.identity.emails;

import dev.medley.events.Event;
import dev.medley.identity.accounts.AccountRepository;
import dev.medley.mail.Mailer;
import jakarta.inject.Singleton;
import java.util.Map;

/** Tells the owner of an account that an export of it can be fetched. No link leads to the zip: it takes a sign-in. */
@Singleton
class ExportReadyEmail implements EmailNotification {

    private final AccountRepository accountRepository;
    private final Mailer mailer;

    ExportReadyEmail(AccountRepository accountRepository, Mailer mailer) {
        this.accountRepository = accountRepository;
        this.mailer = mailer;
    }

    @Override
    public String occasion() {
        return "export.finished";
    }

    @Override
    public void write(Event event) {
        if ("succeeded".equals(event.data().get("status"))) {
            accountRepository
                    .find(event.ownerId())
                    .ifPresent(account -> mailer.send(account.mail("export-ready", Map.of())));
        }
    }
}
