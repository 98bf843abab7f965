package dev.medley.identity.apikeys;

import dev.medley.events.Event;
import dev.medley.identity.accounts.Accounts;
import dev.medley.identity.letters.Letter;
import dev.medley.mail.Mailer;
import jakarta.inject.Singleton;
import java.util.Map;

/** Tells the owner of an account that a key to it was made. */
@Singleton
class TellingOfKey implements Letter {

    private final Accounts accounts;
    private final Mailer mailer;

    TellingOfKey(Accounts accounts, Mailer mailer) {
        this.accounts = accounts;
        this.mailer = mailer;
    }

    @Override
    public String occasion() {
        return "api-key.created";
    }

    @Override
    public void write(Event event) {
        accounts.find(event.ownerId())
                .ifPresent(account -> mailer.send(account.mail(
                        "api-key-created",
                        Map.of(
                                "name",
                                event.data().getOrDefault("name", ""),
                                "hint",
                                event.data().getOrDefault("hint", "")))));
    }
}
