package dev.medley.identity.social;

import dev.medley.events.Event;
import dev.medley.identity.accounts.AccountRepository;
import dev.medley.mail.Mailer;
import jakarta.inject.Singleton;
import java.util.Map;

/** Mails to an account's owner about a provider. */
@Singleton
class ProviderMail {

    private final AccountRepository accountRepository;
    private final LoginProviders providers;
    private final Mailer mailer;

    ProviderMail(AccountRepository accountRepository, LoginProviders providers, Mailer mailer) {
        this.accountRepository = accountRepository;
        this.providers = providers;
        this.mailer = mailer;
    }

    void send(Event event, String template) {
        String name = event.data().getOrDefault("provider", "");
        String provider = providers.find(name).map(LoginProvider::displayName).orElse(name);
        accountRepository
                .find(event.ownerId())
                .ifPresent(account -> mailer.send(account.mail(template, Map.of("provider", provider))));
    }
}
