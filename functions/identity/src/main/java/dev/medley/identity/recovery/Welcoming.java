package dev.medley.identity.recovery;

import dev.medley.events.Event;
import dev.medley.identity.letters.Letter;
import jakarta.inject.Singleton;

/** Sends somebody for whom an account was made a token to choose its password with. */
@Singleton
class Welcoming implements Letter {

    private final PasswordMail mail;

    Welcoming(PasswordMail mail) {
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
