package dev.medley.identity.social;

import dev.medley.events.Event;
import dev.medley.identity.accounts.Accounts;
import dev.medley.mail.Mailer;
import jakarta.inject.Singleton;
import java.util.Map;

/** Mails to an account's owner about a provider. */
@Singleton
class ProviderMail {

    private final Accounts accounts;
    private final LoginProviders providers;
    private final Mailer mailer;

    ProviderMail(Accounts accounts, LoginProviders providers, Mailer mailer) {
        this.accounts = accounts;
        this.providers = providers;
        this.mailer = mailer;
    }

    void send(Event event, String template) {
        String name = event.data().getOrDefault("provider", "");
        String provider = providers.find(name).map(LoginProvider::displayName).orElse(name);
        accounts.find(event.ownerId())
                .ifPresent(account -> mailer.send(account.mail(template, Map.of("provider", provider))));
    }
}
