package dev.medley.identity.recovery;

import dev.medley.events.Event;
import dev.medley.identity.emails.EmailNotification;
import jakarta.inject.Singleton;

/** Sends somebody for whom an account was made a token to choose its password with. */
@Singleton
class InvitationEmail implements EmailNotification {

    private final PasswordTokenEmail mail;

    InvitationEmail(PasswordTokenEmail mail) {
        this.mail = mail;
    }

    @Override
    public String occasion() {
        return "account.invited";
    }

    @Override
    public void write(Event event) {
        mail.send(event, "invitation");
    }
}
