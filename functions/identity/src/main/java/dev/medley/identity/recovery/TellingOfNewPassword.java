package dev.medley.identity.recovery;

import dev.medley.events.Event;
import dev.medley.identity.accounts.Accounts;
import dev.medley.identity.letters.Letter;
import dev.medley.identity.letters.WrittenTime;
import dev.medley.mail.Mailer;
import jakarta.inject.Singleton;
import java.util.Map;

/** Tells the owner of an account that its password is another now (ASVS 5.0, 6.3.7), in case it was not them. */
@Singleton
class TellingOfNewPassword implements Letter {

    private final Accounts accounts;
    private final Mailer mailer;

    TellingOfNewPassword(Accounts accounts, Mailer mailer) {
        this.accounts = accounts;
        this.mailer = mailer;
    }

    @Override
    public String occasion() {
        return "account.password-changed";
    }

    @Override
    public void write(Event event) {
        accounts.find(event.subjectId())
                .ifPresent(account -> mailer.send(account.mail(
                        "password-changed", Map.of("at", WrittenTime.of(event.occurredAt(), account.locale())))));
    }
}
