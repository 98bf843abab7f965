package dev.medley.identity.social;

import dev.medley.events.Event;
import dev.medley.identity.emails.EmailNotification;
import jakarta.inject.Singleton;

/** Tells an account's owner that a provider opens it now. */
@Singleton
class IdentityLinkedEmail implements EmailNotification {

    private final ProviderMail mail;

    IdentityLinkedEmail(ProviderMail mail) {
        this.mail = mail;
    }

    @Override
    public String occasion() {
        return "login-provider.linked";
    }

    @Override
    public void write(Event event) {
        mail.send(event, "provider-linked");
    }
}
