package dev.medley.identity.accounts;

import dev.medley.events.Event;
import dev.medley.identity.letters.Letter;
import dev.medley.mail.Mailer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Tells somebody who registers again that they have an account, or how to prove it where they have not yet. */
@Singleton
public class TellingOfAccount implements Letter {

    private final Accounts accounts;
    private final Mailings mailings;
    private final AskingForProof askingForProof;
    private final Mailer mailer;
    private final Clock clock;

    TellingOfAccount(Accounts accounts, Mailings mailings, AskingForProof askingForProof, Mailer mailer, Clock clock) {
        this.accounts = accounts;
        this.mailings = mailings;
        this.askingForProof = askingForProof;
        this.mailer = mailer;
        this.clock = clock;
    }

    @Override
    public String occasion() {
        return "account.registration-repeated";
    }

    @Override
    public void write(Event event) {
        accounts.find(event.subjectId())
                .filter(Account::isVerified)
                .ifPresentOrElse(
                        account -> tell(account, event.id()), () -> askingForProof.ask(event.subjectId(), event.id()));
    }

    /** Tells the owner of an account that somebody wants to use its address. */
    public void tell(Account account, UUID eventId) {
        if (mailings.issue(account.id(), Occasion.ADDRESS_IN_USE, eventId, SecretToken.random(), clock.instant())) {
            mailer.send(account.mail("already-registered", Map.of()));
        }
    }
}
