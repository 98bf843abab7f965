package dev.medley.identity.accounts;

import dev.medley.events.Event;
import dev.medley.identity.emails.EmailNotification;
import jakarta.inject.Singleton;

/** Asks somebody who registered to prove their address. */
@Singleton
class RegistrationEmail implements EmailNotification {

    private final VerificationEmail verificationEmail;

    RegistrationEmail(VerificationEmail verificationEmail) {
        this.verificationEmail = verificationEmail;
    }

    @Override
    public String occasion() {
        return "account.registered";
    }

    @Override
    public void write(Event event) {
        verificationEmail.ask(event.subjectId(), event.id());
    }
}
