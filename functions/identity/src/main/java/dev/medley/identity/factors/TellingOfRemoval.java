package dev.medley.identity.factors;

import dev.medley.events.Event;
import dev.medley.identity.accounts.Accounts;
import dev.medley.identity.letters.Letter;
import dev.medley.mail.Mailer;
import jakarta.inject.Singleton;
import java.util.Map;

/** Tells the owner of an account that a factor is gone: removed, blocked, or a recovery code that was used. */
@Singleton
class TellingOfRemoval implements Letter {

    private final Accounts accounts;
    private final Mailer mailer;

    TellingOfRemoval(Accounts accounts, Mailer mailer) {
        this.accounts = accounts;
        this.mailer = mailer;
    }

    @Override
    public String occasion() {
        return "factor.removed";
    }

    @Override
    public void write(Event event) {
        accounts.find(event.ownerId())
                .ifPresent(account -> mailer.send(account.mail(template(event.data()), event.data())));
    }

    private static String template(Map<String, String> data) {
        if (data.containsKey("left")) {
            return "recovery-code-used";
        }
        return data.containsKey("because") ? "passkey-blocked" : "factor-removed";
    }
}
