package dev.medley.identity.disavowal;

import dev.medley.events.Event;
import dev.medley.identity.accounts.Account;
import dev.medley.identity.accounts.Accounts;
import dev.medley.identity.accounts.SecretToken;
import dev.medley.identity.devices.Agent;
import dev.medley.identity.letters.Letter;
import dev.medley.identity.letters.WrittenTime;
import dev.medley.identity.places.Place;
import dev.medley.identity.places.Places;
import dev.medley.mail.Mailer;
import dev.medley.settings.Settings;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;

/** Tells the owner of an account of a sign-in that looks strange, and how to undo it. */
@Singleton
class TellingOfSuspicion implements Letter {

    private static final Duration LIFETIME = Duration.ofDays(7);

    private final Disavowals disavowals;
    private final Accounts accounts;
    private final Places places;
    private final Mailer mailer;
    private final Settings settings;

    TellingOfSuspicion(Disavowals disavowals, Accounts accounts, Places places, Mailer mailer, Settings settings) {
        this.disavowals = disavowals;
        this.accounts = accounts;
        this.places = places;
        this.mailer = mailer;
        this.settings = settings;
    }

    @Override
    public String occasion() {
        return "session.suspicious";
    }

    @Override
    public void write(Event event) {
        accounts.find(event.ownerId()).ifPresent(account -> {
            SecretToken token = SecretToken.random();
            disavowals.add(account.id(), token, event.occurredAt().plus(LIFETIME));
            mailer.send(account.mail("suspicious-sign-in", values(account, event, token)));
        });
    }

    private Map<String, String> values(Account account, Event event, SecretToken token) {
        String agent = event.data().getOrDefault("agent", "");
        String address = event.data().getOrDefault("address", "unknown");
        return Map.of(
                "device",
                new Agent(agent).name(),
                "agent",
                agent,
                "address",
                address,
                "place",
                places.find(address).map(Place::name).orElse(""),
                "time",
                WrittenTime.of(event.occurredAt(), account.locale()),
                "link",
                settings.publicUrl() + "/api/auth/sessions/disavow#token=" + token.text(),
                "days",
                Long.toString(LIFETIME.toDays()));
    }
}
