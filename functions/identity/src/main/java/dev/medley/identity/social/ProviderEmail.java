package dev.medley.identity.social;

import dev.medley.events.Event;
import dev.medley.events.EventData;
import dev.medley.identity.IdentityEvents.ProviderLinked;
import dev.medley.identity.IdentityEvents.ProviderUnlinked;
import dev.medley.identity.accounts.DisavowalLinks;
import dev.medley.identity.accounts.DisavowalRepository;
import dev.medley.identity.emails.EmailNotification;
import dev.medley.mail.Mailer;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;

/** Tells an account's owner that a provider opens it now, or does not any more, and how to undo what somebody else did. */
@Singleton
class ProviderEmail implements EmailNotification {

    private final DisavowalLinks disavowalLinks;
    private final LoginProviders providers;
    private final Mailer mailer;

    ProviderEmail(DisavowalLinks disavowalLinks, LoginProviders providers, Mailer mailer) {
        this.disavowalLinks = disavowalLinks;
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
            case ProviderLinked linked -> send(event, "provider-linked", linked.provider());
            case ProviderUnlinked unlinked -> send(event, "provider-unlinked", unlinked.provider());
            default -> throw new IllegalArgumentException(event.type());
        }
    }

    private void send(Event event, String template, String name) {
        String provider = providers.find(name).map(LoginProvider::displayName).orElse(name);
        disavowalLinks
                .against(event.ownerId(), event.occurredAt(), DisavowalRepository.SHORT_LIFETIME)
                .ifPresent(offer -> mailer.send(offer.mail(template, Map.of("provider", provider))));
    }
}
