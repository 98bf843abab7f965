package dev.medley.identity.accounts;

import dev.medley.events.Event;
import dev.medley.identity.letters.Letter;
import jakarta.inject.Singleton;

/** Asks once more for the proof of an address, for those to whom the first mail never came. */
@Singleton
class AskingAgain implements Letter {

    private final AskingForProof askingForProof;

    AskingAgain(AskingForProof askingForProof) {
        this.askingForProof = askingForProof;
    }

    @Override
    public String occasion() {
        return "account.verification-requested";
    }

    @Override
    public void write(Event event) {
        askingForProof.ask(event.subjectId(), event.id());
    }
}
