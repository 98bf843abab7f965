package dev.medley.identity.social;

import dev.medley.events.Event;
import dev.medley.identity.emails.EmailNotification;
import jakarta.inject.Singleton;

/** Tells an account's owner that a provider does not open it any more. */
@Singleton
class IdentityUnlinkedEmail implements EmailNotification {

    private final ProviderMail mail;

    IdentityUnlinkedEmail(ProviderMail mail) {
        this.mail = mail;
    }

    @Override
    public String occasion() {
        return "login-provider.unlinked";
    }

    @Override
    public void write(Event event) {
        mail.send(event, "provider-unlinked");
    }
}
