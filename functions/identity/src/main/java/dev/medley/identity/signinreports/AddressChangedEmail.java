package dev.medley.identity.signinreports;

import dev.medley.events.Event;
import dev.medley.events.EventData;
import dev.medley.identity.IdentityEvents.EmailChanged;
import dev.medley.identity.accounts.Account;
import dev.medley.identity.accounts.AccountRepository;
import dev.medley.identity.accounts.DisavowalLinks;
import dev.medley.identity.accounts.DisavowalLinks.MoveOffer;
import dev.medley.identity.addresses.AddressChangeRepository;
import dev.medley.identity.emails.EmailNotification;
import dev.medley.identity.emails.EmailTimeFormat;
import dev.medley.mail.Mailer;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Tells both addresses of an account that it has moved from one to the other (ASVS 5.0, 6.3.7), and the former one how to undo it. */
@Singleton
class AddressChangedEmail implements EmailNotification {

    private final AccountRepository accountRepository;
    private final AddressChangeRepository changes;
    private final DisavowalLinks disavowalLinks;
    private final Mailer mailer;

    AddressChangedEmail(
            AccountRepository accountRepository,
            AddressChangeRepository changes,
            DisavowalLinks disavowalLinks,
            Mailer mailer) {
        this.accountRepository = accountRepository;
        this.changes = changes;
        this.disavowalLinks = disavowalLinks;
        this.mailer = mailer;
    }

    @Override
    public Set<Class<? extends EventData>> occasions() {
        return Set.of(EmailChanged.class);
    }

    @Override
    public void write(Event event, EventData data) {
        accountRepository.find(event.subjectId()).ifPresent(account -> {
            Map<String, String> values = Map.of(
                    "address", account.email().text(), "at", EmailTimeFormat.of(event.occurredAt(), account.locale()));
            disavowalLinks
                    .againstMove(event.id())
                    .ifPresentOrElse(moved -> offer(account, moved, values), () -> tellFormer(account, values));
            mailer.send(account.mail("email-changed", values));
        });
    }

    private void offer(Account account, MoveOffer moved, Map<String, String> values) {
        Map<String, String> all = new HashMap<>(values);
        all.putAll(moved.values());
        mailer.send(account.mail(moved.former(), "email-left", all));
    }

    /** The address that an account was given back from learns of it, and can do nothing about it. */
    private void tellFormer(Account account, Map<String, String> values) {
        changes.findDone(account.id())
                .ifPresent(change -> mailer.send(account.mail(change.former(), "email-changed", values)));
    }
}
