package dev.medley.identity.recovery;

import dev.medley.events.Event;
import dev.medley.identity.emails.EmailNotification;
import jakarta.inject.Singleton;

/** Sends the owner of an account a token to choose another password with. */
@Singleton
class PasswordResetRequestService implements EmailNotification {

    private final PasswordTokenEmail mail;

    PasswordResetRequestService(PasswordTokenEmail mail) {
        this.mail = mail;
    }

    @Override
    public String occasion() {
        return "account.password-reset-requested";
    }

    @Override
    public void write(Event event) {
        mail.send(event, "reset-password");
    }
}
