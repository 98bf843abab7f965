package dev.medley.identity.exports;

import dev.medley.events.Event;
import dev.medley.identity.accounts.Accounts;
import dev.medley.identity.letters.Letter;
import dev.medley.mail.Mailer;
import jakarta.inject.Singleton;
import java.util.Map;

/** Tells the owner of an account that an export of it can be fetched. No link leads to the zip: it takes a sign-in. */
@Singleton
class TellingOfExport implements Letter {

    private final Accounts accounts;
    private final Mailer mailer;

    TellingOfExport(Accounts accounts, Mailer mailer) {
        this.accounts = accounts;
        this.mailer = mailer;
    }

    @Override
    public String occasion() {
        return "export.finished";
    }

    @Override
    public void write(Event event) {
        if ("succeeded".equals(event.data().get("status"))) {
            accounts.find(event.ownerId()).ifPresent(account -> mailer.send(account.mail("export-ready", Map.of())));
        }
    }
}
