package dev.medley.identity.signinreports;

import dev.medley.events.Event;
import dev.medley.events.EventData;
import dev.medley.identity.IdentityEvents.EmailChanged;
import dev.medley.identity.accounts.Account;
import dev.medley.identity.accounts.AccountRepository;
import dev.medley.identity.accounts.DisavowalRepository;
import dev.medley.identity.addresses.AddressChangeRepository;
import dev.medley.identity.emails.EmailNotification;
import dev.medley.identity.emails.EmailTimeFormat;
import dev.medley.identity.signinreports.DisavowalTokens.MoveToken;
import dev.medley.mail.Mailer;
import dev.medley.settings.Settings;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Tells both addresses of an account that it has moved from one to the other (ASVS 5.0, 6.3.7), and the former one how to undo it. */
@Singleton
class AddressChangedEmail implements EmailNotification {

    private final AccountRepository accountRepository;
    private final AddressChangeRepository changes;
    private final DisavowalTokens disavowalTokens;
    private final Mailer mailer;
    private final Settings settings;

    AddressChangedEmail(
            AccountRepository accountRepository,
            AddressChangeRepository changes,
            DisavowalTokens disavowalTokens,
            Mailer mailer,
            Settings settings) {
        this.accountRepository = accountRepository;
        this.changes = changes;
        this.disavowalTokens = disavowalTokens;
        this.mailer = mailer;
        this.settings = settings;
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
            disavowalTokens
                    .ofMove(event.id())
                    .ifPresentOrElse(moved -> offer(account, moved, values), () -> tellFormer(account, values));
            mailer.send(account.mail("email-changed", values));
        });
    }

    private void offer(Account account, MoveToken moved, Map<String, String> values) {
        Map<String, String> all = new HashMap<>(values);
        all.put("days", Long.toString(DisavowalRepository.LIFETIME.toDays()));
        all.put(
                "link",
                settings.publicUrl() + "/api/auth/sessions/disavow#token="
                        + moved.token().text());
        mailer.send(account.mail(moved.former(), "email-left", all));
    }

    /** The address that an account was given back from learns of it, and can do nothing about it. */
    private void tellFormer(Account account, Map<String, String> values) {
        changes.findDone(account.id())
                .ifPresent(change -> mailer.send(account.mail(change.former(), "email-changed", values)));
    }
}
