package dev.medley.identity.erasure;

import dev.medley.events.Event;
import dev.medley.identity.accounts.Accounts;
import dev.medley.identity.letters.Letter;
import dev.medley.mail.Mailer;
import jakarta.inject.Singleton;
import java.util.Map;

/** Tells the owner of an account that it is to be erased, and until when that can be stopped. */
@Singleton
class TellingOfErasure implements Letter {

    private final Accounts accounts;
    private final Mailer mailer;

    TellingOfErasure(Accounts accounts, Mailer mailer) {
        this.accounts = accounts;
        this.mailer = mailer;
    }

    @Override
    public String occasion() {
        return "account.erasure-requested";
    }

    @Override
    public void write(Event event) {
        accounts.find(event.subjectId())
                .ifPresent(account -> mailer.send(account.mail(
                        "erasure-requested",
                        Map.of("day", event.data().getOrDefault("after", "").substring(0, 10)))));
    }
}
