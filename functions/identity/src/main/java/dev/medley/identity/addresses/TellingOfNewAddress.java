package dev.medley.identity.addresses;

import dev.medley.events.Event;
import dev.medley.identity.accounts.Accounts;
import dev.medley.identity.letters.Letter;
import dev.medley.identity.letters.WrittenTime;
import dev.medley.mail.Mailer;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Tells both addresses of an account that it has moved from one to the other (ASVS 5.0, 6.3.7). */
@Singleton
class TellingOfNewAddress implements Letter {

    private final Accounts accounts;
    private final AddressChanges changes;
    private final Mailer mailer;

    TellingOfNewAddress(Accounts accounts, AddressChanges changes, Mailer mailer) {
        this.accounts = accounts;
        this.changes = changes;
        this.mailer = mailer;
    }

    @Override
    public String occasion() {
        return "account.email-changed";
    }

    @Override
    public void write(Event event) {
        accounts.find(event.subjectId())
                .ifPresent(account -> changes.findDone(account.id()).ifPresent(change -> {
                    Map<String, String> values = Map.of(
                            "address", change.wanted().text(),
                            "at", WrittenTime.of(event.occurredAt(), account.locale()));
                    for (var address : List.of(change.former(), change.wanted())) {
                        mailer.send(account.mail(address, "email-changed", values));
                    }
                }));
    }
}
