package dev.medley.identity.social;

import dev.medley.events.Event;
import dev.medley.identity.accounts.AccountRepository;
import dev.medley.identity.emails.EmailNotification;
import dev.medley.mail.Mailer;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Tells an account's owner that a provider opens it now, or does not any more. */
@Singleton
class ProviderEmail implements EmailNotification {

    private static final Map<String, String> TEMPLATES =
            Map.of("login-provider.linked", "provider-linked", "login-provider.unlinked", "provider-unlinked");

    private final AccountRepository accountRepository;
    private final LoginProviders providers;
    private final Mailer mailer;

    ProviderEmail(AccountRepository accountRepository, LoginProviders providers, Mailer mailer) {
        this.accountRepository = accountRepository;
        this.providers = providers;
        this.mailer = mailer;
    }

    @Override
    public Set<String> occasions() {
        return TEMPLATES.keySet();
    }

    @Override
    public void write(Event event) {
        String template = Objects.requireNonNull(TEMPLATES.get(event.type()));
        String name = event.data().getOrDefault("provider", "");
        String provider = providers.find(name).map(LoginProvider::displayName).orElse(name);
        accountRepository
                .find(event.ownerId())
                .ifPresent(account -> mailer.send(account.mail(template, Map.of("provider", provider))));
    }
}
