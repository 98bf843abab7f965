package dev.medley.identity.accounts;

import dev.medley.events.Event;
import dev.medley.identity.emails.EmailNotification;
import jakarta.inject.Singleton;

/** Asks once more for the proof of an address, for those to whom the first mail never came. */
@Singleton
class VerificationResendService implements EmailNotification {

    private final VerificationEmail verificationEmail;

    VerificationResendService(VerificationEmail verificationEmail) {
        this.verificationEmail = verificationEmail;
    }

    @Override
    public String occasion() {
        return "account.verification-requested";
    }

    @Override
    public void write(Event event) {
        verificationEmail.ask(event.subjectId(), event.id());
    }
}
