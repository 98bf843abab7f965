package dev.medley.identity.social;

import dev.medley.events.Event;
import dev.medley.events.EventData;
import dev.medley.identity.IdentityEvents.ProviderLinked;
import dev.medley.identity.IdentityEvents.ProviderUnlinked;
import dev.medley.identity.accounts.AccountRepository;
import dev.medley.identity.emails.EmailNotification;
import dev.medley.mail.Mailer;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Tells an account's owner that a provider opens it now, or does not any more. */
@Singleton
class ProviderEmail implements EmailNotification {

    private final AccountRepository accountRepository;
    private final LoginProviders providers;
    private final Mailer mailer;

    ProviderEmail(AccountRepository accountRepository, LoginProviders providers, Mailer mailer) {
        this.accountRepository = accountRepository;
        this.providers = providers;
        this.mailer = mailer;
    }

    @Override
    public Set<Class<? extends EventData>> occasions() {
        return Set.of(ProviderLinked.class, ProviderUnlinked.class);
    }

    @Override
    public void write(Event event, EventData data) {
        switch (data) {
            case ProviderLinked linked -> send(event.ownerId(), "provider-linked", linked.provider());
            case ProviderUnlinked unlinked -> send(event.ownerId(), "provider-unlinked", unlinked.provider());
            default -> throw new IllegalArgumentException(event.type());
        }
    }

    private void send(UUID accountId, String template, String name) {
        String provider = providers.find(name).map(LoginProvider::displayName).orElse(name);
        accountRepository
                .find(accountId)
                .ifPresent(account -> mailer.send(account.mail(template, Map.of("provider", provider))));
    }
}
