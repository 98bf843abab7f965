package dev.medley.identity.addresses;

import dev.medley.events.Event;
import dev.medley.events.EventData;
import dev.medley.identity.IdentityEvents.EmailChanged;
import dev.medley.identity.accounts.AccountRepository;
import dev.medley.identity.emails.EmailNotification;
import dev.medley.identity.emails.EmailTimeFormat;
import dev.medley.mail.Mailer;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells both addresses of an account that it has moved from one to the other (ASVS 5.0, 6.3.7). */
@Singleton
class AddressChangedEmail implements EmailNotification {

    private final AccountRepository accountRepository;
    private final AddressChangeRepository changes;
    private final Mailer mailer;

    AddressChangedEmail(AccountRepository accountRepository, AddressChangeRepository changes, Mailer mailer) {
        this.accountRepository = accountRepository;
        this.changes = changes;
        this.mailer = mailer;
    }

    @Override
    public Set<Class<? extends EventData>> occasions() {
        return Set.of(EmailChanged.class);
    }

    @Override
    public void write(Event event, EventData data) {
        accountRepository
                .find(event.subjectId())
                .ifPresent(account -> changes.findDone(account.id()).ifPresent(change -> {
                    Map<String, String> values = Map.of(
                            "address", change.wanted().text(),
                            "at", EmailTimeFormat.of(event.occurredAt(), account.locale()));
                    for (var address : List.of(change.former(), change.wanted())) {
                        mailer.send(account.mail(address, "email-changed", values));
                    }
                }));
    }
}
