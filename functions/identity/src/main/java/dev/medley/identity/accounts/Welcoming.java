package dev.medley.identity.accounts;

import dev.medley.events.Event;
import dev.medley.identity.letters.Letter;
import jakarta.inject.Singleton;

/** Asks somebody who registered to prove their address. */
@Singleton
class Welcoming implements Letter {

    private final AskingForProof askingForProof;

    Welcoming(AskingForProof askingForProof) {
        this.askingForProof = askingForProof;
    }

    @Override
    public String occasion() {
        return "account.registered";
    }

    @Override
    public void write(Event event) {
        askingForProof.ask(event.subjectId(), event.id());
    }
}
