package dev.medley.identity.social;

import dev.medley.events.Event;
import dev.medley.identity.letters.Letter;
import jakarta.inject.Singleton;

/** Tells an account's owner that a provider does not open it any more. */
@Singleton
class TellingOfUnlink implements Letter {

    private final ProviderMail mail;

    TellingOfUnlink(ProviderMail mail) {
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
