package dev.medley.identity.accounts;

import dev.medley.events.Event;
import dev.medley.identity.letters.Letter;
import dev.medley.mail.Mail;
import dev.medley.mail.Mailer;
import jakarta.inject.Singleton;
import java.util.Map;

/** Tells somebody who registers again that they have an account, or how to prove it where they have not yet. */
@Singleton
class TellingOfAccount implements Letter {

    private final Accounts accounts;
    private final AskingForProof askingForProof;
    private final Mailer mailer;

    TellingOfAccount(Accounts accounts, AskingForProof askingForProof, Mailer mailer) {
        this.accounts = accounts;
        this.askingForProof = askingForProof;
        this.mailer = mailer;
    }

    @Override
    public String occasion() {
        return "account.registration-repeated";
    }

    @Override
    public void write(Event event) {
        accounts.find(event.subjectId()).ifPresent(account -> {
            if (account.isVerified()) {
                mailer.send(new Mail(
                        account.email().text(), "already-registered", Map.of("displayName", account.displayName())));
            } else {
                askingForProof.ask(account);
            }
        });
    }
}
